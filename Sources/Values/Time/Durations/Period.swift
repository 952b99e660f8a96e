/// A length of time in calendar units, months and days: “one month and two days”.
///
/// Its exact length depends on the date at which it begins. So it cannot be added to a `Duration`,
/// compared, or converted to hours. A year is 12 months and a week is 7 days.
public struct Period: Hashable, Sendable {
  /// The months; may be negative.
  public let months: Int32
  /// The days; may be negative, also when the months are positive.
  public let days: Int32

  /// The period of length 0.
  public static let zero = Period(months: 0, days: 0)

  /// A period of months and days; 40 days are not turned into a month.
  public init(months: Int32 = 0, days: Int32 = 0) {
    self.months = months
    self.days = days
  }

  /// The period with opposite signs; nil if a number is `Int32.min`, which has no opposite.
  public var negated: Period? {
    guard months != .min, days != .min else { return nil }
    return Period(months: -months, days: -days)
  }
}

/// What to do if the resulting month does not have the day, as for one month after 31 January.
public enum MonthEnd: String, CaseIterable, Sendable {
  /// Use the last day of the month.
  case clamp
  /// Give no result.
  case reject
}

extension PlainDate {
  /// The date a period later, or earlier if the period is negative. Months are added first, then
  /// days.
  ///
  /// - Returns: nil outside the years 1 to 9999, or if `monthEnd` rejects the day.
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
  /// The same time of day on the date a period later, or earlier if the period is negative.
  ///
  /// - Returns: nil outside the years 1 to 9999, or if `monthEnd` rejects the day.
  public func adding(_ period: Period, monthEnd: MonthEnd = .clamp) -> PlainDateTime? {
    date.adding(period, monthEnd: monthEnd)?.at(time)
  }
}
