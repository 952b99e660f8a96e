import Synchronization

/// A worker set aside for one session or scope.
///
/// Its calls run on that worker in the order in which they were made; from the worker's own thread
/// they run at once. The lease must be ended; the scopes that take one (`MongoClient.withSession`,
/// `MongoClient.withWorker`) see to it.
final class Lease: Sendable {
  let worker: Worker
  private let dispatcher: Dispatcher
  private let start = Moment.now
  private let isOpen = Mutex(true)

  init(of worker: Worker, from dispatcher: Dispatcher) {
    self.worker = worker
    self.dispatcher = dispatcher
  }

  /// Runs a call on the leased worker.
  /// - Throws: `MongoError` of kind `sessionEnded` after the end of the lease.
  func run<Success: Sendable>(
    needing need: Outage.Need = .server, _ work: @escaping Call<Success>.Work
  ) async throws -> Success {
    if let thread = ownThread {
      guard isOpen.withLock(\.self) else { throw MongoError.sessionEnded }
      return try thread.connection.direct(work)
    }
    return try await Call.run(needing: need, work) { call in
      dispatcher.watch(call)
      if !post(call) { call.abandon(with: MongoError.sessionEnded) }
    }
  }

  /// Runs work after the calls made so far, without waiting for it. A cancelled task can clean up
  /// in this way too.
  func post(_ work: @escaping @Sendable (Connection) -> Void) {
    let errand = Errand(work)
    if let thread = ownThread { errand.execute(on: thread.connection) } else { post(errand) }
  }

  /// Gives the worker back after the calls made so far. Does not wait; a second time does nothing.
  func end() {
    let wasOpen = isOpen.withLock { isOpen in
      defer { isOpen = false }
      if isOpen { worker.post(.returned) }
      return isOpen
    }
    if wasOpen { dispatcher.meters?.used(since: start) }
  }

  /// The calling thread when it is the leased worker's.
  private var ownThread: WorkerThread? {
    WorkerThread.current.flatMap { $0.worker === worker ? $0 : nil }
  }

  @discardableResult
  private func post(_ call: any AnyCall) -> Bool {
    isOpen.withLock { isOpen in
      if isOpen { worker.post(.leased(call)) }
      return isOpen
    }
  }
}
