import Testing

@testable import Mongo

@Suite struct MomentTests {
  private let start = Moment(nanoseconds: 1_000)

  @Test func goesOnAndComesBackBySpans() {
    for span in [Duration.zero, .nanoseconds(1), .milliseconds(1500), .seconds(86_400)] {
      #expect(start.duration(to: start + span) == span)
      #expect((start + span) - start == span)
      #expect(start + span >= start)
    }
    #expect(start + .seconds(-1) < start)
  }

  @Test func neverGoesBackByItself() {
    let moments = (0..<1000).map { _ in Moment.now }
    #expect(moments == moments.sorted())
  }

  @Test func endsWhereSixtyFourBitsDo() {
    let (first, last) = (Moment(nanoseconds: .min), Moment(nanoseconds: .max))
    #expect(start + .seconds(Int64.max) == last)
    #expect(Moment(nanoseconds: -1) + .seconds(Int64.min) == first)
    #expect(first.duration(to: last) == .nanoseconds(Int64.max))
    #expect(last.duration(to: first) == .nanoseconds(Int64.min))
    #expect(start + .longest > .now)
  }

  @Test func countsWholeUnitsTowardsZero() {
    #expect(Duration.microseconds(1999).milliseconds == 1)
    #expect(Duration.microseconds(-1999).milliseconds == -1)
    #expect(Duration(secondsComponent: 2, attosecondsComponent: 1).nanoseconds == 2_000_000_000)
    #expect(Duration.seconds(Int64.max).milliseconds == .max)
    #expect(Duration.seconds(Int64.min).nanoseconds == .min)
  }

  @Test func roundsLimitsAwayFromZero() {
    let attosecond = Duration(secondsComponent: 0, attosecondsComponent: 1)
    for short in [attosecond, .nanoseconds(1), .microseconds(999), .milliseconds(1)] {
      #expect(short.millisecondsRoundedUp == 1)
      #expect((.zero - short).millisecondsRoundedUp == -1)
      #expect(short.secondsRoundedUp == 1)
    }
    #expect(Duration.zero.millisecondsRoundedUp == 0)
    #expect((Duration.seconds(95) + attosecond).secondsRoundedUp == 96)
    #expect(Duration.seconds(95).secondsRoundedUp == 95)
    for most in [Duration.seconds(Int64.max), .seconds(Int64.max) + .milliseconds(1)] {
      #expect(most.millisecondsRoundedUp == .max && most.secondsRoundedUp == .max)
    }
    #expect(Duration.seconds(Int64.min).millisecondsRoundedUp == .min)
  }
}
