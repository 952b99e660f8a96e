import Testing

@testable import Mongo

@Suite struct DispatchStateTests {
  private let later = Moment.now + .seconds(60)

  @Test func servesCallsAndLeasesInTheOrderOfTheirArrival() {
    let workers = (0..<2).map { Worker(index: $0) }
    var state = DispatchState(idle: workers, queueLimit: 10)
    let errands = (0..<4).map { _ in Errand { _ in } }
    for errand in errands { _ = state.submit(errand, until: later) }
    let lease = Waiter<Lease>()
    _ = state.submit(.lease(lease), until: later)
    let last = Errand { _ in }
    _ = state.submit(last, until: later)
    let taken = [0, 1, 1, 0, 0].map { state.turn(for: workers[$0]).request }
    let expected: [(any Request)?] = [errands[2], errands[3], lease, last, nil]
    #expect(zip(taken, expected).allSatisfy { $0 === $1 })
  }

  @Test func neverLeasesTheLastWorker() {
    let workers = (0..<3).map { Worker(index: $0) }
    var state = DispatchState(idle: workers, queueLimit: 10)
    let leases = (0..<4).map { _ in Waiter<Lease>() }
    let given = leases.filter { lease in
      if case .given = state.submit(.lease(lease), until: later) { true } else { false }
    }
    #expect(given.count == 2)
    let rest = state.turn(for: workers[0]).request
    #expect(rest == nil, "the first worker rests for calls")
    let next = state.turn(for: workers[1]).request
    #expect(next === leases[2])
  }

  @Test func readsCursorsOnTheirOwnWorkerAndInTurn() {
    let workers = (0..<2).map { Worker(index: $0) }
    var state = DispatchState(idle: workers, queueLimit: 10)
    let errands = (0..<6).map { _ in Errand { _ in } }
    for errand in errands[0...2] { _ = state.submit(errand, until: later) }
    _ = state.submit(errands[3], to: workers[1], until: later)
    _ = state.submit(.call(errands[4]), until: later)
    _ = state.submit(errand: errands[5], to: workers[1])
    let taken = [1, 1, 0, 1, 1].map { state.turn(for: workers[$0]).request }
    let expected: [(any Request)?] = [errands[5], errands[2], nil, errands[3], errands[4]]
    #expect(zip(taken, expected).allSatisfy { $0 === $1 })
  }

  @Test func tellsALeasedWorkerOfItsCursorsOnly() {
    let workers = (0..<2).map { Worker(index: $0) }
    var state = DispatchState(idle: workers, queueLimit: 10)
    _ = state.submit(.lease(Waiter<Lease>()), until: later)
    let errands = (0..<3).map { _ in Errand { _ in } }
    for errand in errands[0...1] { _ = state.submit(errand, until: later) }
    let nudges = state.submit(errands[2], to: workers[1], until: later).nudges
    let taken = (0...1).map { _ in state.pinnedCall(for: workers[1]) }
    #expect(nudges)
    #expect(taken[0] === errands[2])
    #expect(taken[1] == nil, "the plain call waits for the other worker")
  }

  @Test func ringsForADeadlineThatTheCaretakerWouldSleepOver() {
    let start = Moment.now
    var state = DispatchState(idle: (0..<2).map { Worker(index: $0) }, queueLimit: 10)
    let rings = [9, 9, 9, 5, 7].map { second -> Bool in
      let call = Errand { _ in }
      guard case .waiting(let rings) = state.submit(call, until: start + .seconds(second)) else {
        return false
      }
      return rings
    }
    #expect(rings == [false, false, true, true, false])
  }

  @Test func sweepsOutWhatIsOverdueAndTellsTheNextDeadline() {
    let start = Moment.now
    var state = DispatchState(idle: (0..<2).map { Worker(index: $0) }, queueLimit: 10)
    let errands = (0..<5).map { _ in Errand { _ in } }
    for (second, errand) in errands.enumerated() {
      _ = state.submit(errand, until: start + .seconds(second))
    }
    let sweep = state.sweep(at: start + .seconds(3))
    #expect(sweep.overdue.map(ObjectIdentifier.init) == errands[2...3].map(ObjectIdentifier.init))
    #expect(sweep.nextDeadline == start + .seconds(4))
  }

  @Test func refusesEverythingAfterTheClose() {
    let worker = Worker(index: 0)
    var state = DispatchState(idle: [worker, Worker(index: 1)], queueLimit: 10)
    let closing = state.close()
    #expect(closing.idle.count == 2)
    guard case .refused(let error) = state.submit(Errand { _ in }, until: later) else {
      Issue.record("a call was taken after the close")
      return
    }
    #expect(error.kind == .closed)
    guard case .end = state.turn(for: worker) else {
      Issue.record("a worker was not sent home")
      return
    }
  }
}

extension DispatchState.Turn {
  /// The request that was taken, nil when none was.
  fileprivate var request: (any Request)? {
    switch self {
    case .call(let call): call
    case .lease(let waiter): waiter
    case .rest, .end: nil
    }
  }
}
