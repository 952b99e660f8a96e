import Foundation
import TestSupport
import Testing
import Time

/// Weeks, days of the year and days of the week.
struct CalendarTests {
  @Test func everyDayFollowsThePreviousOne() async throws {
    var date = PlainDate.earliest
    #expect(date.weekday == .monday)
    #expect(date.isoWeek.description == "0001-W01")
    for await year in (1...9_999).givingWay {
      while date.year == year, let next = date.adding(days: 1) {
        guard follows(next, date) else {
          Issue.record("\(next) after \(date)")
          return
        }
        date = next
      }
    }
    #expect(date == .latest)
  }

  private func follows(_ next: PlainDate, _ date: PlainDate) -> Bool {
    let isNewYear = (next.month, next.day) == (1, 1)
    return next.weekday.rawValue == date.weekday.rawValue % 7 + 1
      && next.dayOfYear == (isNewYear ? 1 : date.dayOfYear + 1)
      && (next.isoWeek == date.isoWeek) == (next.weekday != .monday)
      && next.isoWeek >= date.isoWeek
  }

  /// The difficult dates in Wikipedia's “ISO week date”.
  @Test(arguments: [
    ("1977-01-01", "1976-W53"), ("1977-12-31", "1977-W52"), ("1978-01-01", "1977-W52"),
    ("1978-01-02", "1978-W01"), ("1979-12-31", "1980-W01"), ("1982-01-03", "1981-W53"),
    ("2008-12-29", "2009-W01"), ("2010-01-03", "2009-W53"), ("9999-12-31", "9999-W52"),
  ])
  func weeksBelongToTheYearOfTheirThursday(_ text: String, _ week: String) throws {
    #expect(try PlainDate(parsing: text).isoWeek.description == week)
  }

  @Test func setsOfDaysPrintInTheOrderOfTheWeek() {
    let days = Weekdays([Weekday.friday, .monday])
    #expect(days.description == "MO,FR")
    #expect(days.contains(Weekday.friday) && !days.contains(Weekday.sunday))
    #expect(Weekdays.mondayToFriday.union(.weekend) == .all)
    #expect(Weekdays(rawValue: 255) == .all)
    #expect(Weekdays.all.days == Weekday.allCases)
  }

  @Test func timesOfDayWrapIntoOtherDates() throws {
    let evening = try PlainTime(parsing: "23:30")
    let later = try #require(evening.adding(.seconds(3600)))
    #expect(later.time.description == "00:30" && later.days == 1)
    let earlier = try #require(later.time.adding(.seconds(-3600)))
    #expect(earlier.time == evening && earlier.days == -1)
    #expect(PlainTime.midnight.adding(.nanoseconds(-1))?.time.description == "23:59:59.999")
    #expect(
      PlainTime.midnight.adding(Duration(secondsComponent: .max, attosecondsComponent: 0)) == nil)
    #expect(evening - .midnight == .seconds(84_600))
  }
}
