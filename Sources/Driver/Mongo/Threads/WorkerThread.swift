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

  /// When the task that runs here by its executor preference must give way; nil while there is
  /// none.
  private var turnEnd: Moment?

  /// The cursors that belong to this thread's client and are still open.
  private var cursors: [ObjectIdentifier: CursorHandle] = [:]

  init(worker: Worker, dispatcher: Dispatcher, connection: Connection) {
    self.worker = worker
    self.dispatcher = dispatcher
    self.connection = connection
  }

  /// Runs a call on the taken worker, and measures how long it takes.
  func execute(_ call: any AnyCall) {
    guard let meters = dispatcher.meters else { return call.execute(on: connection) }
    let start = Moment.now
    call.execute(on: connection)
    meters.used(since: start)
  }

  /// Runs a piece of a task, whose calls are made on this thread.
  func runTurn(_ piece: () -> Void) {
    turnEnd = .now + WorkersExecutor.turn
    piece()
    turnEnd = nil
  }

  /// Whether the task on this thread must give way to a waiting request. When none waits, the
  /// task's turn begins anew.
  func endTurn() -> Bool {
    guard let turnEnd, turnEnd <= .now else { return false }
    self.turnEnd = .now + WorkersExecutor.turn
    return dispatcher.isWanted(worker)
  }

  func keep(_ cursor: CursorHandle) { cursors[ObjectIdentifier(cursor)] = cursor }
  func forget(_ cursor: CursorHandle) { cursors[ObjectIdentifier(cursor)] = nil }

  /// Cursors that are still open when the client closes end with the thread.
  func closeCursors() {
    for cursor in cursors.values { cursor.close() }
    cursors = [:]
  }

  /// Makes `current` return this object on the calling thread.
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
    direct(for: client).flatMap { $0.scope == nil ? nil : $0 }
  }

  /// The calling thread when calls of this client that are made on it need no hop.
  static func direct(for client: MongoClient) -> WorkerThread? {
    guard let current, current.dispatcher === client.workers.dispatcher else { return nil }
    return current.scope != nil || current.turnEnd != nil ? current : nil
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // The process may have used up its 1024 keys. Then no thread is found, and every call of a
    // scope hops.
    pthread_key_create(&key, nil)
    return key
  }()
}
