import Migrator
import Testing

/// How fast a batched update goes, and how long it still takes.
struct PaceTests {
  @Test func theRateIsThatOfThisRunAlone() {
    let start = ContinuousClock.now
    var pace = Pace(total: 1_000, done: 400, at: start)
    #expect(pace.rate == nil && pace.timeLeft == nil)
    pace.advance(to: 600, at: start + .seconds(4))
    #expect(pace.rate == 50 && pace.timeLeft == .seconds(8))
  }

  @Test func whatIsMoreThanThereWereTakesNoTime() {
    let start = ContinuousClock.now
    var pace = Pace(total: 10, done: 0, at: start)
    pace.advance(to: 20, at: start + .seconds(1))
    #expect(pace.timeLeft == .zero)
  }

  @Test func withoutProgressNobodyKnows() {
    let start = ContinuousClock.now
    var pace = Pace(total: 10, done: 5, at: start)
    pace.advance(to: 5, at: start + .seconds(1))
    #expect(pace.timeLeft == nil)
  }
}
