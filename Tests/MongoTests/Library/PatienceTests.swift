import BSON
import Testing

@testable import Mongo

@Suite struct PatienceTests {
  private let start = Moment.now

  @Test func neverEndsWithoutADeadlineWhileItsCallerWaits() {
    var patience = Patience(until: nil)
    let left = patience.millisecondsLeft(isCallerWaiting: true, now: start + .seconds(3600))
    #expect(left == .max)
  }

  @Test func lastsALittleLongerThanTheDeadline() {
    var patience = Patience(until: start + .seconds(10))
    let left = [0, 10, 10.2, 11].map {
      patience.millisecondsLeft(isCallerWaiting: true, now: start + .seconds($0))
    }
    #expect(left == [10_250, 250, 50, 0])
  }

  @Test func lastsALittleLongerThanItsCallerWaits() {
    var patience = Patience(until: nil)
    let left = [(0.0, true), (5, false), (5.1, false), (6, false)].map { second, isWaiting in
      patience.millisecondsLeft(isCallerWaiting: isWaiting, now: start + .seconds(second))
    }
    #expect(left == [.max, 250, 150, 0])
  }

  @Test func isNotLengthenedByACallerWhoGoesAfterTheDeadline() {
    var patience = Patience(until: start)
    let left = patience.millisecondsLeft(isCallerWaiting: false, now: start + .milliseconds(200))
    #expect(left == 50)
  }

  @Test func putsThingsInOrderWhoeverHasGone() {
    var patience = Patience.tidying(from: start)
    let left = [0, 1, 9].map {
      patience.millisecondsLeft(isCallerWaiting: false, now: start + .seconds($0))
    }
    #expect(left == [2000, 1000, 0])
  }

  @Test func beginsAnewWithEachRequestThatMayTakeItsTime() {
    var patience = Patience.waiting(for: .seconds(1), from: start)
    let before = patience.millisecondsLeft(isCallerWaiting: false, now: start + .seconds(3))
    patience.beginRequest(now: start + .seconds(9))
    let after = patience.millisecondsLeft(isCallerWaiting: false, now: start + .seconds(9))
    #expect(before == 0 && after == 3000)
  }

  @Test func isOneForAllRequestsOfAnotherCall() {
    var patience = Patience(until: start)
    patience.beginRequest(now: start + .seconds(9))
    let left = patience.millisecondsLeft(isCallerWaiting: true, now: start + .seconds(9))
    #expect(left == 0)
  }

  @Test func tellsTheServerWhatIsLeftUnlessTheCommandSays() throws {
    let deadline = Moment.now + .seconds(60)
    let bounded = try (["ping": 1] as BSONDocument).bounded(by: deadline)
    let left = try #require(bounded["maxTimeMS"]?.int64Value)
    #expect((1...60_000).contains(left))
    #expect(bounded.keys.first { _ in true } == "ping", "the command's name is its first key")
    let own: BSONDocument = ["ping": 1, "maxTimeMS": 5]
    #expect(try own.bounded(by: deadline) == own)
    #expect(try own.bounded(by: nil) == own)
    let late = try (["ping": 1] as BSONDocument).bounded(by: Moment.now + .seconds(-1))
    #expect(late["maxTimeMS"] == 1, "0 would be no limit")
    let far = try (["ping": 1] as BSONDocument).bounded(by: .now + .seconds(100 * 86_400))
    #expect(far["maxTimeMS"]?.int64Value == Int64(Int32.max), "the server takes no more")
  }
}
