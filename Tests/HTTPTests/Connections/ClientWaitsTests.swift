import NIOCore
import Testing

@testable import HTTP

/// What a connection waits for, on a clock that the test moves.
@Suite struct ClientWaitsTests {
  private let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

  private func waits(_ bytesPerSecond: Int = 100) -> ClientWaits {
    var limits = ConnectionLimits()
    (limits.idle, limits.head, limits.transfer) = (.seconds(60), .seconds(10), .seconds(20))
    (limits.linger, limits.bytesPerSecond) = (.seconds(2), bytesPerSecond)
    limits.silence = .seconds(30)
    return ClientWaits(limits: limits, now: start)
  }

  private func seconds(_ waits: ClientWaits) -> Int64? {
    waits.deadline.map { ($0 - start).nanoseconds / 1_000_000_000 }
  }

  @Test func aNewConnectionMayBeSilentForAWhile() {
    #expect(seconds(waits()) == 30)
    #expect(!waits().isReceiving)
    #expect(waits().isQuiet)
  }

  @Test func aConnectionIsIdleBetweenRequestsOnly() {
    var waits = waits()
    #expect(waits.isIdle)
    waits.headBegan(now: start)
    #expect(!waits.isIdle)
    waits.headEnded(now: start)
    #expect(!waits.isIdle)
    waits.requestEnded()
    #expect(!waits.isIdle)
    waits.answerBegan(now: start)
    waits.answered(now: start)
    #expect(waits.isIdle)
    waits.saidLastWord(now: start)
    #expect(!waits.isIdle)
  }

  @Test func aHeadHasItsTimeFromItsFirstByte() {
    var waits = waits()
    waits.headBegan(now: start + .seconds(5))
    waits.headBegan(now: start + .seconds(9))
    #expect(seconds(waits) == 15)
    #expect(waits.isReceiving)
  }

  @Test func aBodyEarnsTimeWithItsBytes() {
    var waits = waits(100)
    waits.headEnded(now: start)
    #expect(seconds(waits) == 20)
    waits.received(500)
    #expect(seconds(waits) == 25)
  }

  @Test func nobodyIsHurriedWhileTheServerWorks() {
    var waits = waits()
    waits.headEnded(now: start)
    waits.requestEnded()
    #expect(seconds(waits) == nil)
    #expect(!waits.isQuiet)
  }

  @Test func anAnswerEarnsTimeWithItsBytes() {
    var waits = waits(100)
    waits.headEnded(now: start)
    waits.requestEnded()
    waits.answerBegan(now: start + .seconds(1))
    waits.answering(1000)
    #expect(seconds(waits) == 31)
    #expect(!waits.isReceiving)
    waits.answered(now: start + .seconds(2))
    #expect(seconds(waits) == 62)
  }

  @Test func answersThatGoOutTogetherAreWaitedForToTheLast() {
    var waits = waits(100)
    for _ in 1...2 {
      waits.headEnded(now: start)
      waits.requestEnded()
      waits.answerBegan(now: start)
      waits.answering(1000)
    }
    waits.answered(now: start + .seconds(1))
    #expect(seconds(waits) == 40)
    waits.answered(now: start + .seconds(2))
    #expect(seconds(waits) == 62)
  }

  @Test func aFaultIsOwedAnAnswerAndNothingElseCounts() {
    var waits = waits()
    waits.headBegan(now: start)
    waits.failed()
    #expect(waits.isOver)
    #expect(seconds(waits) == nil)
    waits.answerBegan(now: start)
    waits.answered(now: start)
    waits.saidLastWord(now: start)
    #expect(seconds(waits) == 2)
  }
}
