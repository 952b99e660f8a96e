/// The dispatcher's thinking, apart from threads and clocks: who is free, who waits, who is next.
struct DispatchState {
  enum Answer {
    case given(Worker)
    case waiting(isFirst: Bool)
    case refused(MongoError)
  }

  enum Turn {
    case call(any AnyCall)
    case lease(Waiter<Lease>)
    case rest
    case end
  }

  /// A request that waits.
  struct Entry<Waiting> {
    let request: Waiting
    /// Position in the common order of calls and leases.
    let ticket: UInt64
    let deadline: ContinuousClock.Instant
  }

  /// How many workers are set aside for sessions now.
  var leased = 0

  private let leaseLimit: Int
  private let queueLimit: Int
  private var idle: [Worker]
  private var calls: WaitQueue<Entry<any AnyCall>>
  private var leases: WaitQueue<Entry<Waiter<Lease>>>
  private var tickets: UInt64 = 0
  private var isClosed = false

  init(idle: [Worker], queueLimit: Int) {
    self.idle = idle
    self.queueLimit = queueLimit
    leaseLimit = idle.count - 1
    calls = WaitQueue(capacity: queueLimit) { $0.request.isWanted }
    leases = WaitQueue(capacity: queueLimit) { $0.request.isWanted }
  }

  mutating func submit(
    _ call: any AnyCall, until deadline: ContinuousClock.Instant
  ) -> Answer {
    if isClosed { return .refused(.closed) }
    // The worker that rested last is the likeliest to be warm.
    if let worker = idle.popLast() { return .given(worker) }
    let isFirst = nobodyWaits
    let entry = Entry(request: call, ticket: nextTicket(), deadline: deadline)
    return calls.append(entry)
      ? .waiting(isFirst: isFirst) : .refused(.waitQueueFull(limit: queueLimit))
  }

  mutating func submit(
    _ waiter: Waiter<Lease>, until deadline: ContinuousClock.Instant
  ) -> Answer {
    if isClosed { return .refused(.closed) }
    if leased < leaseLimit, let worker = idle.popLast() {
      leased += 1
      return .given(worker)
    }
    let isFirst = nobodyWaits
    let entry = Entry(request: waiter, ticket: nextTicket(), deadline: deadline)
    return leases.append(entry)
      ? .waiting(isFirst: isFirst) : .refused(.waitQueueFull(limit: queueLimit))
  }

  /// The oldest request that may have the worker now; without one the worker rests.
  mutating func turn(for worker: Worker) -> Turn {
    if isClosed { return .end }
    let lease = leased < leaseLimit ? leases.first() : nil
    let call = calls.first()
    if let lease, lease.ticket < call?.ticket ?? .max {
      _ = leases.popFirst()
      leased += 1
      return .lease(lease.request)
    }
    if let call {
      _ = calls.popFirst()
      return .call(call.request)
    }
    idle.append(worker)
    return .rest
  }

  /// The workers to send home and the requests to refuse.
  mutating func close() -> (idle: [Worker], waiting: [any Request]) {
    isClosed = true
    defer { idle = [] }
    let waiting = calls.removeAll().map { $0.request as any Request }
    return (idle, waiting + leases.removeAll().map(\.request))
  }

  /// Takes out the requests whose deadline has passed.
  mutating func sweep(at now: ContinuousClock.Instant) -> Sweep {
    var overdue: [any Request] = []
    // One timeout holds for all, so the oldest request is always the first to be overdue.
    while let call = calls.first(), call.deadline <= now {
      overdue.append(call.request)
      _ = calls.popFirst()
    }
    while let lease = leases.first(), lease.deadline <= now {
      overdue.append(lease.request)
      _ = leases.popFirst()
    }
    let next = [calls.first()?.deadline, leases.first()?.deadline].compactMap(\.self).min()
    return Sweep(overdue: overdue, nextDeadline: next, isClosed: isClosed)
  }

  struct Sweep {
    let overdue: [any Request]
    /// Nil when nobody waits.
    let nextDeadline: ContinuousClock.Instant?
    let isClosed: Bool
  }

  private var nobodyWaits: Bool { calls.count == 0 && leases.count == 0 }

  private mutating func nextTicket() -> UInt64 {
    tickets += 1
    return tickets
  }
}
