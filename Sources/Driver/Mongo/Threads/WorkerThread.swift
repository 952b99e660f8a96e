#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a worker's thread knows of itself. It exists on that thread only and is not `Sendable`.
final class WorkerThread {
  let worker: Worker
  let dispatcher: Dispatcher
  let connection: Connection

  /// Where this thread gathers what its cursors give.
  let arena = BatchArena()

  /// The lease whose scope's body runs on this thread; nil outside scopes.
  var scope: Lease?

  /// The cursors that belong to this thread's client and are still open.
  private var cursors: [ObjectIdentifier: CursorHandle] = [:]

  init(worker: Worker, dispatcher: Dispatcher, connection: Connection) {
    self.worker = worker
    self.dispatcher = dispatcher
    self.connection = connection
  }

  /// Does a call for which the worker is taken, and has the time counted.
  func execute(_ call: any AnyCall) {
    guard let meters = dispatcher.meters else { return call.execute(on: connection) }
    let start = SuspendingClock.now
    call.execute(on: connection)
    meters.used(since: start)
  }

  func keep(_ cursor: CursorHandle) { cursors[ObjectIdentifier(cursor)] = cursor }
  func forget(_ cursor: CursorHandle) { cursors[ObjectIdentifier(cursor)] = nil }

  /// What the close of the client left open ends with the thread.
  func closeCursors() {
    for cursor in cursors.values { cursor.close() }
    cursors = [:]
  }

  /// Makes this the answer of `current` on the calling thread.
  func claim() {
    // The thread's own frame keeps the object alive for longer than any code runs on the thread.
    pthread_setspecific(Self.key, Unmanaged.passUnretained(self).toOpaque())
  }

  /// The calling thread; nil when it is no worker's.
  static var current: WorkerThread? {
    pthread_getspecific(key).map {
      Unmanaged<WorkerThread>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// The calling thread while a scope of this client's runs on it, else nil.
  static func inScope(of client: MongoClient) -> WorkerThread? {
    guard let current, current.dispatcher === client.workers.dispatcher, current.scope != nil
    else { return nil }
    return current
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // Without a key (the process has more than 1024) nobody is found and scopes hop call by call.
    pthread_key_create(&key, nil)
    return key
  }()
}
