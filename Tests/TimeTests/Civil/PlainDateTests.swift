import Testing
import Time

struct PlainDateTests {
  @Test func everyDayOfTheRangeRoundTrips() throws {
    var expected = (year: 1, month: 1, day: 1)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for day in Int(PlainDate.earliest.epochDay)...Int(PlainDate.latest.epochDay) {
      guard let date = PlainDate(epochDay: day), (date.year, date.month, date.day) == expected,
        PlainDate(year: expected.year, month: expected.month, day: expected.day) == date
      else {
        Issue.record("day \(day) is not \(expected)")
        return
      }
      let isLeap =
        expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
      let length = lengths[expected.month - 1] + (isLeap && expected.month == 2 ? 1 : 0)
      expected.day += 1
      if expected.day > length { (expected.day, expected.month) = (1, expected.month + 1) }
      if expected.month > 12 { (expected.month, expected.year) = (1, expected.year + 1) }
    }
    #expect(expected.year == 10_000)
  }

  @Test func thereIsNoYear0NorAFebruary30() {
    #expect(PlainDate(year: 0, month: 1, day: 1) == nil)
    #expect(PlainDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(PlainDate(year: 2024, month: 2, day: 30) == nil)
    #expect(PlainDate(year: 2024, month: 13, day: 1) == nil)
    #expect(PlainDate(epochDay: .max) == nil)
    #expect(PlainDate.latest.adding(days: 1) == nil)
    #expect(PlainDate.latest.adding(days: .max) == nil)
  }

  @Test func weekdaysAreISO() {
    #expect(PlainDate(year: 2026, month: 11, day: 21)?.weekday == .saturday)
    #expect(PlainDate(year: 1969, month: 12, day: 28)?.weekday == .sunday)
  }

  @Test func textsRoundTrip() throws {
    #expect(try PlainDate(parsing: "2024-02-29").description == "2024-02-29")
    #expect(try PlainTime(parsing: "07:00").description == "07:00")
    #expect(try PlainTime(parsing: "07:00:30.5").description == "07:00:30.500")
    #expect(
      try PlainDateTime(parsing: "2026-12-01T07:00:00").description == "2026-12-01T07:00:00")
    #expect(throws: TimeParseError.syntax) { try PlainDateTime(parsing: "2026-12-01T07:00:00Z") }
    #expect(throws: TimeParseError.invalidDate) { try PlainDate(parsing: "2023-02-29") }
    #expect(throws: TimeParseError.syntax) { try PlainDate(parsing: "2023-02-28 ") }
    #expect(throws: TimeParseError.invalidTime) { try PlainTime(parsing: "24:00") }
  }

  @Test func thereIsNo24OClockAndNoSecond60() {
    #expect(PlainTime(hour: 24, minute: 0) == nil)
    #expect(PlainTime(hour: 23, minute: 59, second: 60) == nil)
    #expect(PlainTime(millisecondOfDay: 86_400_000) == nil)
    #expect(PlainTime(millisecondOfDay: -1) == nil)
  }
}
