import Dispatch

/// Decides which worker does what next: first come, first served, within bounds.
///
/// Three kinds of request wait in the order in which they came: plain calls, which any free worker
/// takes; leases, which take a worker for the life of a session or a scope; and calls that read a
/// cursor. One worker does plain calls only, so that these always find one that will come free.
final class Dispatcher: Sendable {
  private let state: Lock<DispatchState>
  private let timeout: Duration
  /// Nil without metrics.
  let meters: PoolMeters?
  /// Wakes the caretaker for a deadline that it would sleep past, and at the close.
  private let alarm = DispatchSemaphore(value: 0)

  init(workers: [Worker], queueLimit: Int, timeout: Duration, meters: PoolMeters? = nil) {
    self.timeout = min(timeout, .longest)
    self.meters = meters
    state = Lock(DispatchState(idle: workers, queueLimit: queueLimit))
  }

  /// How many workers rest and how many requests wait, at one moment.
  var load: (idle: Int, waiting: Int) { state.withLock { ($0.idleCount, $0.waitingCount) } }

  /// Whether a worker that runs a task has other work waiting.
  func isWanted(_ worker: Worker) -> Bool { state.withLock { $0.isWanted(worker) } }

  /// Gives the call to a free worker, or puts it last in the queue. A refused call ends with the
  /// reason.
  func submit(_ call: any AnyCall) {
    enqueue(call)
    follow(state.withLock { $0.submit(call, until: .now + timeout) }, call)
  }

  /// The same for a call that opens a cursor.
  func submitLong(_ call: any AnyCall) {
    enqueue(call)
    follow(state.withLock { $0.submit(.call(call), until: .now + timeout) }, call)
  }

  /// The same for a call that only this worker can do.
  func submit(_ call: any AnyCall, to worker: Worker) {
    enqueue(call)
    let (answer, nudges) = state.withLock { $0.submit(call, to: worker, until: .now + timeout) }
    follow(answer, call)
    if nudges { worker.post(.look) }
  }

  /// Has the worker do this as soon as it can; it has no deadline. After the close it is dropped.
  func submit(_ errand: Errand, to worker: Worker) {
    let (answer, nudges) = state.withLock { $0.submit(errand: errand, to: worker) }
    follow(answer, errand)
    if nudges { worker.post(.look) }
  }

  /// Waits for a worker to set aside.
  func lease() async throws -> Lease {
    let waiter = Waiter<Lease>()
    return try await waiter.wait {
      enqueue(waiter)
      switch state.withLock({ $0.submit(.lease(waiter), until: .now + timeout) }) {
      case .given(let worker):
        meters?.taken()
        let lease = Lease(of: worker, from: self)
        if !waiter.resume(with: .success(lease)) { lease.end() }
      case .waiting(let rings): if rings { alarm.signal() }
      case .refused(let error): waiter.abandon(with: error)
      }
    }
  }

  /// Ends the request's wait at its own deadline, if it has one.
  func watch(_ request: any Request) {
    if let deadline = request.deadline { watch(request, until: deadline) }
  }

  /// The same for a request whose deadline was not known when it was made.
  func watch(_ request: any Request, until deadline: Moment) {
    if state.withLock({ $0.watch(request, until: deadline) }) { alarm.signal() }
  }

  private func enqueue(_ request: any Request) {
    if let meters { request.waits(meters.waiting()) }
    watch(request)
  }

  /// What a worker that has become free does next.
  func turn(for worker: Worker) -> Turn {
    while true {
      switch state.withLock({ $0.turn(for: worker) }) {
      case .call(let call): return .call(call)
      case .lease(let waiter):
        // When the task has gone in the meantime, the worker is still free.
        if waiter.resume(with: .success(Lease(of: worker, from: self))) { return .rest }
      case .rest:
        meters?.rested()
        return .rest
      case .end:
        meters?.rested()
        return .end
      }
    }
  }

  /// What a leased worker must do beside its lease's calls; nil when there is no more.
  func pinnedCall(for worker: Worker) -> (any AnyCall)? {
    state.withLock { $0.pinnedCall(for: worker) }
  }

  /// Refuses all waiting requests.
  func refuseWaiting(with error: MongoError) {
    for request in state.withLock({ $0.takeWaiting() }) { request.abandon(with: error) }
  }

  /// Refuses all waiting and all later requests. Each worker ends after its present call.
  func close() {
    let (idle, waiting) = state.withLock { $0.close() }
    for request in waiting { request.abandon(with: MongoError.closed) }
    for worker in idle { worker.post(.end) }
    alarm.signal()
  }

  /// Ends the wait of each request that is overdue, until the close. Blocks: it is the loop of the
  /// caretaker's thread.
  func refuseOverdue() {
    while true {
      let sweep = state.withLock { $0.sweep(at: Moment.now) }
      meters?.timedOut(sweep.overdue.count)
      for request in sweep.overdue {
        request.abandon(with: MongoError.waitQueueTimeout(after: timeout))
      }
      for request in sweep.due { request.abandon(with: MongoError.deadlineExceeded) }
      if sweep.isClosed { return }
      guard let next = sweep.nextDeadline else {
        alarm.wait()
        continue
      }
      // Nothing is lost by looking once an hour, and 64 bits count nanoseconds for 292 years only.
      let left = min(max(next - .now, .zero), .seconds(3600))
      _ = alarm.wait(timeout: .now() + .nanoseconds(Int(left.nanoseconds)))
    }
  }

  private func follow(_ answer: DispatchState.Answer, _ call: any AnyCall) {
    switch answer {
    case .given(let worker):
      meters?.taken()
      worker.post(.call(call))
    case .waiting(let rings): if rings { alarm.signal() }
    case .refused(let error): call.abandon(with: error)
    }
  }

  enum Turn {
    case call(any AnyCall)
    case rest
    case end
  }
}
