import Testing

@testable import Mongo

@Suite struct DispatchStateTests {
  private let later = ContinuousClock.now + .seconds(60)

  @Test func servesCallsAndLeasesInTheOrderOfTheirArrival() {
    let workers = [Worker(), Worker()]
    var state = DispatchState(idle: workers, queueLimit: 10)
    let errands = (0..<4).map { _ in Errand { _ in } }
    for errand in errands { _ = state.submit(errand, until: later) }
    let lease = Waiter<Lease>()
    _ = state.submit(lease, until: later)
    let last = Errand { _ in }
    _ = state.submit(last, until: later)
    let taken = [0, 1, 0, 1, 1].map { state.turn(for: workers[$0]).request }
    let expected: [(any Request)?] = [errands[2], errands[3], lease, last, nil]
    #expect(zip(taken, expected).allSatisfy { $0 === $1 })
  }

  @Test func neverLeasesTheLastWorker() {
    let workers = [Worker(), Worker(), Worker()]
    var state = DispatchState(idle: workers, queueLimit: 10)
    let leases = (0..<4).map { _ in Waiter<Lease>() }
    let given = leases.filter { lease in
      if case .given = state.submit(lease, until: later) { true } else { false }
    }
    #expect(given.count == 2)
    let rest = state.turn(for: workers[0]).request
    #expect(rest == nil, "the third worker rests for calls")
    state.leased -= 1
    let next = state.turn(for: workers[1]).request
    #expect(next === leases[2])
  }

  @Test func sweepsOutWhatIsOverdueAndTellsTheNextDeadline() {
    let start = ContinuousClock.now
    var state = DispatchState(idle: [Worker(), Worker()], queueLimit: 10)
    let errands = (0..<5).map { _ in Errand { _ in } }
    for (second, errand) in errands.enumerated() {
      _ = state.submit(errand, until: start + .seconds(second))
    }
    let sweep = state.sweep(at: start + .seconds(3))
    #expect(sweep.overdue.map(ObjectIdentifier.init) == errands[2...3].map(ObjectIdentifier.init))
    #expect(sweep.nextDeadline == start + .seconds(4))
  }

  @Test func refusesEverythingAfterTheClose() {
    let worker = Worker()
    var state = DispatchState(idle: [worker, Worker()], queueLimit: 10)
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
