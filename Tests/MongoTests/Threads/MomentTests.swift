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
}
