/// A length of time as calendars count it, in months and days: “one month and two days”.
///
/// How long it is depends on where it begins, so that it is never mixed with a `Duration`, is not
/// ordered, and has no number of hours. A year is 12 months and a week 7 days.
public struct Period: Hashable, Sendable {
  /// Either sign.
  public let months: Int32
  /// Either sign, and not always that of the months.
  public let days: Int32

  /// No time at all.
  public static let zero = Period(months: 0, days: 0)

  /// Months and days, neither carried into the other.
  public init(months: Int32 = 0, days: Int32 = 0) {
    self.months = months
    self.days = days
  }

  /// The same length the other way; nil where 32 bits have no such number.
  public var negated: Period? {
    guard months != .min, days != .min else { return nil }
    return Period(months: -months, days: -days)
  }
}

/// What becomes of a day that a month does not have, such as one month after 31 January.
public enum MonthEnd: String, CaseIterable, Sendable {
  /// The month's last day.
  case clamp
  /// Nothing: there is no such day.
  case reject
}

extension PlainDate {
  /// The date a period later, or earlier if it is negative: first the months, then the days.
  ///
  /// - Returns: nil outside the range, or where `monthEnd` rejects the day.
  public func adding(_ period: Period, monthEnd: MonthEnd = .clamp) -> PlainDate? {
    let (year, month, day) = fields
    let sum = year * 12 + Int64(month - 1) + Int64(period.months)
    let (newYear, newMonth) = sum.flooredDivision(by: 12)
    let length = CivilCalendar.length(ofMonth: Int(newMonth) + 1, year: newYear)
    guard day <= length || monthEnd == .clamp else { return nil }
    let shifted = PlainDate(
      year: Int(newYear), month: Int(newMonth) + 1, day: min(day, length))
    return shifted?.adding(days: Int(period.days))
  }
}

extension PlainDateTime {
  /// The same time of day on a date a period later, or earlier if it is negative.
  ///
  /// - Returns: nil outside the range, or where `monthEnd` rejects the day.
  public func adding(_ period: Period, monthEnd: MonthEnd = .clamp) -> PlainDateTime? {
    date.adding(period, monthEnd: monthEnd)?.at(time)
  }
}
