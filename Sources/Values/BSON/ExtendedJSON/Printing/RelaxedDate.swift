/// Dates as relaxed Extended JSON prints them, such as `2013-02-06T12:11:14.500Z`.
enum RelaxedDate {
  private static let millisecondsADay: Int64 = 86_400_000

  /// The moment in UTC, with milliseconds only if they are not 0; nil outside the years
  /// 1970...9999.
  static func text(milliseconds: Int64) -> String? {
    let endOf9999: Int64 = 253_402_300_800_000
    guard (0..<endOf9999).contains(milliseconds) else { return nil }
    let (days, time) = milliseconds.quotientAndRemainder(dividingBy: millisecondsADay)
    let (seconds, fraction) = time.quotientAndRemainder(dividingBy: 1_000)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    let date = civil(daysSince1970: days)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
      + "T\(clock.joined(separator: ":"))\(fraction == 0 ? "" : "." + padded(fraction, 3))Z"
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `civil_from_days`.
  private static func civil(daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = daysSince1970 + 719_468  // days since 0000-03-01
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
