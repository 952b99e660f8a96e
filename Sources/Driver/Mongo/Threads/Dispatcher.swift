import Dispatch
import Synchronization

/// Decides which worker does what next: first come, first served, within bounds.
///
/// Two kinds of request wait in the order in which they came: calls, which any free worker takes,
/// and leases, which take a worker for a session's whole life. Leases may never hold the last
/// worker, so that a plain call always finds one that will come free, whatever sessions do.
final class Dispatcher: Sendable {
  private let state: Mutex<DispatchState>
  private let timeout: Duration
  /// Rings when the first request begins to wait, and at the close.
  private let alarm = DispatchSemaphore(value: 0)

  init(workers: [Worker], queueLimit: Int, timeout: Duration) {
    self.timeout = timeout
    state = Mutex(DispatchState(idle: workers, queueLimit: queueLimit))
  }

  /// Lets a free worker do the call, or puts it last in the queue. A refused call is abandoned
  /// with the reason.
  func submit(_ call: any AnyCall) {
    let deadline = ContinuousClock.now + timeout
    switch state.withLock({ $0.submit(call, until: deadline) }) {
    case .given(let worker): worker.post(.call(call))
    case .waiting(let isFirst): if isFirst { alarm.signal() }
    case .refused(let error): call.abandon(with: error)
    }
  }

  /// Waits for a worker to set aside.
  func lease() async throws -> Lease {
    let waiter = Waiter<Lease>()
    return try await waiter.wait {
      let deadline = ContinuousClock.now + timeout
      switch state.withLock({ $0.submit(waiter, until: deadline) }) {
      case .given(let worker):
        let lease = Lease(of: worker)
        if !waiter.resume(with: .success(lease)) { lease.end() }
      case .waiting(let isFirst): if isFirst { alarm.signal() }
      case .refused(let error): waiter.abandon(with: error)
      }
    }
  }

  /// What a worker that has become free does next.
  func turn(for worker: Worker) -> Turn {
    while true {
      switch state.withLock({ $0.turn(for: worker) }) {
      case .call(let call): return .call(call)
      case .lease(let waiter):
        if waiter.resume(with: .success(Lease(of: worker))) { return .rest }
        // The task had gone in the meantime: the worker is still free.
        leaseEnded()
      case .rest: return .rest
      case .end: return .end
      }
    }
  }

  func leaseEnded() { state.withLock { $0.leased -= 1 } }

  /// Refuses all that wait and all that come; workers end when they have finished what they do.
  func close() {
    let (idle, waiting) = state.withLock { $0.close() }
    for request in waiting { request.abandon(with: MongoError.closed) }
    for worker in idle { worker.post(.end) }
    alarm.signal()
  }

  /// Refuses overdue requests as their time comes, until the close. Blocks: it is a thread's life.
  func refuseOverdue() {
    while true {
      let sweep = state.withLock { $0.sweep(at: ContinuousClock.now) }
      for request in sweep.overdue {
        request.abandon(with: MongoError.waitQueueTimeout(after: timeout))
      }
      if sweep.isClosed { return }
      guard let next = sweep.nextDeadline else {
        alarm.wait()
        continue
      }
      let left = max(next - .now, .zero)
      _ = alarm.wait(timeout: .now() + .nanoseconds(Int(left / .nanoseconds(1))))
    }
  }

  enum Turn {
    case call(any AnyCall)
    case rest
    case end
  }
}
