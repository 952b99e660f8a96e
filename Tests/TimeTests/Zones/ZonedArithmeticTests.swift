import Testing
import Time
import ZoneFiles

@Suite(.enabled(if: zones != nil, "no zone data"))
struct ZonedArithmeticTests {
  private func newYork(_ text: String) throws -> ZonedDateTime {
    try ZonedDateTime(rfc9557: "\(text)[America/New_York]") { try? zones?.zone($0.name) }
  }

  @Test func aDayIsTheSameTimeTomorrowAnd24HoursAreNot() throws {
    let noon = try newYork("2024-03-09T12:00")
    let tomorrow = try noon.adding(Period(days: 1))
    #expect(tomorrow.wallClock.description == "2024-03-10T12:00:00")
    #expect(tomorrow.instant - noon.instant == .seconds(23 * 3600))
    #expect((noon + .seconds(24 * 3600)).wallClock.description == "2024-03-10T13:00:00")
  }

  @Test func aSkippedSumIsResolvedAsAsked() throws {
    let night = try newYork("2024-03-09T02:30")
    #expect(try night.adding(Period(days: 1)).wallClock.description == "2024-03-10T03:30:00")
    #expect(throws: TimeError.gap) { try night.adding(Period(days: 1), .reject) }
    #expect(throws: TimeError.outOfRange) { try night.adding(Period(months: 120_000)) }
  }

  @Test func secondsAndMinutesAreCutBefore1970Too() throws {
    let instant = try Instant(rfc3339: "1969-12-31T23:59:58.500Z")
    #expect(instant.truncated(to: .second).rfc3339 == "1969-12-31T23:59:58.000Z")
    #expect(instant.truncated(to: .minute).rfc3339 == "1969-12-31T23:59:00.000Z")
    #expect(Instant.earliest.truncated(to: .minute) == .earliest)
    #expect(instant.in(.utc).wallClock.description == "1969-12-31T23:59:58.500")
  }
}
