import TestSupport
import Testing
import Time

struct PlainDateTests {
  @Test func everyDayOfTheRangeRoundTrips() async throws {
    var day = Int(PlainDate.earliest.epochDay)
    for await year in (1...9_999).givingWay {
      for month in 1...12 {
        for dayOfMonth in 1...length(of: month, in: year) {
          guard let date = PlainDate(epochDay: day),
            (date.year, date.month, date.day) == (year, month, dayOfMonth),
            PlainDate(year: year, month: month, day: dayOfMonth) == date
          else {
            Issue.record("day \(day) is not \(year)-\(month)-\(dayOfMonth)")
            return
          }
          day += 1
        }
      }
    }
    #expect(day == Int(PlainDate.latest.epochDay) + 1)
  }

  private func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
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
