import Synchronization
import Testing

@testable import Mongo

@Suite struct LostWorkerTests {
  /// A call whose task is cancelled after it was checked a given number of times.
  private final class Leaving: AnyCall {
    private let looks: Mutex<Int>
    init(afterLooks count: Int) { looks = Mutex(count) }
    let deadline: Moment? = nil
    var isWanted: Bool {
      looks.withLock { looks in
        looks -= 1
        return looks >= 0
      }
    }
    func execute(on connection: Connection) {}
    func abandon(with error: any Error) {}
  }

  @Test(arguments: 0...4) func letsAWorkerRestWhoseNextCallHasJustGone(_ looks: Int) {
    let later = Moment.now + .seconds(60)
    let workers = (0..<2).map { Worker(index: $0) }
    var state = DispatchState(idle: workers, queueLimit: 10)
    for _ in workers { _ = state.submit(Errand { _ in }, until: later) }
    _ = state.submit(Leaving(afterLooks: looks), until: later)
    let turn = state.turn(for: workers[0])
    guard case .rest = turn else { return }
    let (idle, _) = state.close()
    #expect(idle.count == 1, "a worker that rests is sent home at the close")
  }
}
