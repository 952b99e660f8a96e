import Testing

@testable import Mongo

@Suite struct LockTests {
  @Test func letsOneThreadInAtATime() throws {
    let sum = Lock((count: 0, isTaken: false, wasShared: false))
    let threads = try (0..<4).map { _ in
      try Thread(named: "lock-test") {
        for _ in 0..<20_000 {
          sum.withLock { sum in
            sum.wasShared = sum.wasShared || sum.isTaken
            sum.isTaken = true
            sum.count += 1
            sum.isTaken = false
          }
        }
      }
    }
    for thread in threads { thread.join() }
    let (count, _, wasShared) = sum.withLock(\.self)
    #expect(count == 80_000)
    #expect(!wasShared)
  }

  @Test func isFreeAgainAfterAnError() {
    struct Refusal: Error {}
    let lock = Lock(1)
    #expect(throws: Refusal.self) { try lock.withLock { _ in throw Refusal() } }
    #expect(lock.withLock(\.self) == 1)
  }
}
