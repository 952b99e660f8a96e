extension PlainDate {
  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the remainder is 0 on Mondays.
    let sinceMonday = (Int64(epochDay) + 3).flooredDivision(by: 7).remainder
    return Weekday(rawValue: Int(sinceMonday) + 1) ?? .monday
  }

  /// The day of the year, from 1 on 1 January up to 366.
  public var dayOfYear: Int {
    Int(Int64(epochDay) - CivilCalendar.day(year: fields.year, month: 1, day: 1)) + 1
  }

  /// The ISO 8601 week. Week 1 contains the first Thursday of the year, so 2027-01-01 is in week 53
  /// of 2026.
  public var isoWeek: ISOWeek {
    let thursday = Int64(epochDay) + 4 - Int64(weekday.rawValue)
    let year = CivilCalendar.fields(ofDay: thursday).year
    let firstDay = CivilCalendar.day(year: year, month: 1, day: 1)
    return ISOWeek(year: Int(year), week: Int((thursday - firstDay) / 7) + 1)
  }

  /// The number of days of the month, 28 to 31.
  public var daysInMonth: Int {
    let (year, month, _) = fields
    return CivilCalendar.length(ofMonth: month, year: year)
  }
}

/// A week of ISO 8601, Monday to Sunday.
public struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year that contains most of the week, 1 to 9999.
  public let year: Int
  /// The number of the week in its year, 1 to 53.
  public let week: Int

  /// The earlier week is less.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.week) < (right.year, right.week)
  }
}

extension ISOWeek: CustomStringConvertible {
  /// `2026-W53`.
  public var description: String {
    TimeText.string(capacity: 8) { text in
      text.append(year: year)
      text.append("-W")
      text.append(twoDigits: week)
    }
  }
}
