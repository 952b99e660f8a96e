import Dispatch
import Synchronization

/// The threads of one client: the workers, and a caretaker that refuses overdue requests and, at
/// the end, waits for the workers and gives libmongoc's pool back.
final class WorkerPool: Sendable {
  let dispatcher: Dispatcher
  let executor: WorkersExecutor
  private let workers: [Worker]
  private let end = End()

  /// Starts the threads. Each worker takes its connection from the pool once and keeps it, so no
  /// call ever waits for libmongoc's pool.
  init(
    _ configuration: MongoConfiguration, _ topology: TopologyMonitor
  ) throws(MongoError) {
    let pool = try ClientPool(configuration, topology)
    let meters = configuration.monitoring.liveMetrics.map {
      PoolMeters($0, pool: configuration.poolName, size: configuration.workers)
    }
    let workers = (0..<configuration.workers).map { Worker(index: $0) }
    let dispatcher = Dispatcher(
      workers: workers, queueLimit: configuration.waitQueueLimit,
      timeout: configuration.waitQueueTimeout, meters: meters)
    self.dispatcher = dispatcher
    self.workers = workers
    executor = WorkersExecutor(dispatcher)
    var threads: [Thread] = []
    do {
      for worker in workers {
        threads.append(
          try Thread(named: "mongo-worker") {
            pool.lend(noting: worker.present) { worker.run(for: dispatcher, on: $0) }
          })
      }
      try Thread(named: "mongo-caretaker", Self.caretaker(dispatcher, threads, pool, end)).detach()
    } catch {
      dispatcher.close()
      for thread in threads { thread.join() }
      meters?.ended()
      pool.destroy()
      throw error
    }
  }

  /// Lets the tasks go whose calls wait for a worker or are at work.
  func letCallersGo(with error: MongoError) {
    dispatcher.refuseWaiting(with: error)
    for worker in workers { worker.present.abandon(with: error) }
  }

  /// Tells all threads to end after their present call, and refuses the calls that wait. Does not
  /// wait.
  func close() { dispatcher.close() }

  /// Closes, and waits until all threads have ended and every connection is closed.
  func shutdown() async {
    close()
    await end.wait()
  }

  private static func caretaker(
    _ dispatcher: Dispatcher, _ workers: [Thread], _ pool: ClientPool, _ end: End
  ) -> @Sendable () -> Void {
    {
      dispatcher.refuseOverdue()
      for worker in workers { worker.join() }
      dispatcher.meters?.ended()
      pool.destroy()
      end.reached()
    }
  }
}

/// An event that tasks can wait for.
private final class End: Sendable {
  private enum State {
    case ahead([CheckedContinuation<Void, Never>])
    case reached
  }

  private let state = Mutex(State.ahead([]))

  /// Not cancellable: the close is short, and the caller relies on it.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        guard case .ahead(let waiting) = state else { return true }
        state = .ahead(waiting + [continuation])
        return false
      }
      if isReached { continuation.resume() }
    }
  }

  func reached() {
    let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      defer { state = .reached }
      guard case .ahead(let waiting) = state else { return [] }
      return waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
