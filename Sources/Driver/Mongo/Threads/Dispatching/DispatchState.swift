/// The dispatcher's decisions, without threads and clocks: which worker is free, which request
/// waits, which is next.
///
/// The first worker does plain calls alone; every other one may also be leased or read cursors.
/// So plain calls always find a worker that comes free, whatever sessions, scopes and cursors do.
struct DispatchState {
  enum Answer {
    case given(Worker)
    /// `rings`: whether the caretaker must be woken, because it would sleep past this deadline.
    case waiting(rings: Bool)
    case refused(MongoError)
  }

  enum Turn {
    case call(any AnyCall)
    case lease(Waiter<Lease>)
    case rest
    case end
  }

  /// A request that holds a worker for long, or reads much: the first worker does none of these.
  enum LongRequest {
    case lease(Waiter<Lease>)
    case call(any AnyCall)

    var request: any Request {
      switch self {
      case .lease(let waiter): waiter
      case .call(let call): call
      }
    }
  }

  /// A request that waits.
  struct Entry<Waiting> {
    let request: Waiting
    /// Position in the common order of all requests.
    let ticket: UInt64
    let deadline: Moment
  }

  /// What is known of one worker beside whether it is idle.
  struct Desk {
    var isLeased = false
    /// Calls that only this worker can do.
    var pinned = WaitQueue<Entry<any AnyCall>>(capacity: .max) { $0.request.isWanted }
    /// Work that nobody waits for and that must not be lost.
    var errands: [any AnyCall] = []
  }

  private let queueLimit: Int
  private var idle: [Worker]
  var desks: [Desk]
  var calls: WaitQueue<Entry<any AnyCall>>
  var longs: WaitQueue<Entry<LongRequest>>
  var deadlines = DeadlineHeap()
  private var tickets: UInt64 = 0
  private(set) var isClosed = false
  /// When the caretaker looks again; nil while it sleeps until it is woken.
  var nextLook: Moment?

  /// `idle` are all workers, by their index.
  init(idle: [Worker], queueLimit: Int) {
    // The last one is taken first.
    self.idle = idle.reversed()
    self.queueLimit = queueLimit
    desks = idle.map { _ in Desk() }
    calls = WaitQueue(capacity: queueLimit) { $0.request.isWanted }
    longs = WaitQueue(capacity: queueLimit) { $0.request.request.isWanted }
  }

  /// How many workers rest.
  var idleCount: Int { idle.count }

  /// How many requests are queued, abandoned ones included.
  var waitingCount: Int {
    desks.reduce(calls.count + longs.count) { $0 + $1.pinned.count + $1.errands.count }
  }

  /// Whether a worker that runs a task has other work waiting, or must end.
  /// Abandoned requests count too.
  func isWanted(_ worker: Worker) -> Bool {
    let desk = desks[worker.index]
    return isClosed || calls.count + longs.count + desk.pinned.count + desk.errands.count > 0
  }

  /// A call that any worker may do. Its deadline is asked for only when it has to wait: a clock may
  /// be a call into the kernel.
  mutating func submit(
    _ call: any AnyCall, until deadline: @autoclosure () -> Moment
  ) -> Answer {
    if isClosed { return .refused(.closed) }
    if let worker = idle.popLast() { return .given(worker) }
    let deadline = deadline()
    return waiting(calls.append(entry(call, deadline)), until: deadline)
  }

  /// A lease, or a call that opens a cursor.
  mutating func submit(
    _ request: LongRequest, until deadline: @autoclosure () -> Moment
  ) -> Answer {
    if isClosed { return .refused(.closed) }
    if let place = idle.lastIndex(where: { !$0.isForPlainCallsOnly }) {
      let worker = idle.remove(at: place)
      if case .lease = request { desks[worker.index].isLeased = true }
      return .given(worker)
    }
    let deadline = deadline()
    return waiting(longs.append(entry(request, deadline)), until: deadline)
  }

  /// A call that only `worker` can do, because what it works on belongs to that worker's client.
  /// `nudges`: whether the worker, which works for its lease, must be told.
  mutating func submit(
    _ call: any AnyCall, to worker: Worker,
    until deadline: @autoclosure () -> Moment
  ) -> (answer: Answer, nudges: Bool) {
    if isClosed { return (.refused(.closed), false) }
    if takeFromIdle(worker) { return (.given(worker), false) }
    let deadline = deadline()
    let taken = desks[worker.index].pinned.append(entry(call, deadline))
    return (waiting(taken, until: deadline), desks[worker.index].isLeased)
  }

  /// Like a call for `worker`, but never refused for being late.
  mutating func submit(errand: any AnyCall, to worker: Worker) -> (answer: Answer, nudges: Bool) {
    if isClosed { return (.refused(.closed), false) }
    if takeFromIdle(worker) { return (.given(worker), false) }
    desks[worker.index].errands.append(errand)
    return (.waiting(rings: false), desks[worker.index].isLeased)
  }

  /// The oldest request that the worker, which is free, may do now; without one it rests.
  mutating func turn(for worker: Worker) -> Turn {
    desks[worker.index].isLeased = false
    if isClosed { return .end }
    if let errand = takeErrand(for: worker) { return .call(errand) }
    while true {
      let pinned = desks[worker.index].pinned.first()?.ticket ?? .max
      let call = calls.first()?.ticket ?? .max
      let long = worker.isForPlainCallsOnly ? .max : longs.first()?.ticket ?? .max
      // A request may be abandoned between the look and the take.
      switch min(pinned, call, long) {
      case .max:
        rest(worker)
        return .rest
      case pinned:
        if let entry = desks[worker.index].pinned.popFirst() { return .call(entry.request) }
      case call:
        if let entry = calls.popFirst() { return .call(entry.request) }
      default:
        if let turn = takeLong(for: worker) { return turn }
      }
    }
  }

  /// What a leased worker does between its lease's calls: only what no other worker can do.
  mutating func pinnedCall(for worker: Worker) -> (any AnyCall)? {
    takeErrand(for: worker) ?? desks[worker.index].pinned.popFirst()?.request
  }

  /// The workers that must end and the requests to refuse.
  mutating func close() -> (idle: [Worker], waiting: [any Request]) {
    isClosed = true
    defer { idle = [] }
    return (idle, takeWaiting())
  }

  /// Takes out all requests that wait. Errands stay, since nobody waits for them.
  mutating func takeWaiting() -> [any Request] {
    var waiting: [any Request] = calls.removeAll().map(\.request)
    waiting += longs.removeAll().map(\.request.request)
    for index in desks.indices { waiting += desks[index].pinned.removeAll().map(\.request) }
    return waiting
  }
}

extension DispatchState {
  private mutating func entry<Waiting>(
    _ request: Waiting, _ deadline: Moment
  ) -> Entry<Waiting> {
    tickets += 1
    return Entry(request: request, ticket: tickets, deadline: deadline)
  }

  private mutating func waiting(
    _ isTaken: Bool, until deadline: Moment
  ) -> Answer {
    guard isTaken else { return .refused(.waitQueueFull(limit: queueLimit)) }
    return .waiting(rings: rings(for: deadline))
  }

  private mutating func takeLong(for worker: Worker) -> Turn? {
    switch longs.popFirst()?.request {
    case .lease(let waiter):
      desks[worker.index].isLeased = true
      return .lease(waiter)
    case .call(let call): return .call(call)
    case nil: return nil
    }
  }

  private mutating func takeErrand(for worker: Worker) -> (any AnyCall)? {
    desks[worker.index].errands.isEmpty ? nil : desks[worker.index].errands.removeFirst()
  }

  private mutating func takeFromIdle(_ worker: Worker) -> Bool {
    guard let place = idle.lastIndex(where: { $0 === worker }) else { return false }
    idle.remove(at: place)
    return true
  }

  /// Adds the worker to the idle ones. The next one taken is the worker for plain calls only, then
  /// the one that rested last, whose caches are likeliest to be warm.
  private mutating func rest(_ worker: Worker) {
    let isSecond = idle.last?.isForPlainCallsOnly == true
    idle.insert(worker, at: isSecond ? idle.count - 1 : idle.count)
  }
}
