/// Arithmetic of the proleptic Gregorian calendar, on day numbers counted from 1970-01-01.
///
/// Internally a year begins on 1 March, so that the leap day is its last day and one linear formula
/// gives the lengths of months (the method of Fliegel and Van Flandern, CACM 1968).
enum CivilCalendar {
  static let daysPerEra: Int64 = 146_097
  /// The seconds of 400 Gregorian years, after which dates and weekdays repeat.
  static let secondsPerEra: Int64 = daysPerEra * 86_400
  /// The days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch: Int64 = 719_468

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month, 28 to 31; 0 if `month` is not 1 to 12.
  static func length(ofMonth month: Int, year: Int64) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  static func day(year: Int64, month: Int, day: Int) -> Int64 {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = Int64(month > 2 ? month - 3 : month + 9)
    let (era, yearOfEra) = marchYear.flooredDivision(by: 400)
    let dayOfYear = (153 * marchMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysBeforeEpoch
  }

  static func fields(ofDay day: Int64) -> (year: Int64, month: Int, day: Int) {
    let (era, dayOfEra) = (day + daysBeforeEpoch).flooredDivision(by: daysPerEra)
    let leapless = dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096
    let yearOfEra = leapless / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
  }

  /// The weekday from 0 for Sunday to 6, as in POSIX zone rules.
  static func weekday(ofDay day: Int64) -> Int { Int((day + 4).flooredDivision(by: 7).remainder) }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is never negative. So times before 1970
  /// have the same milliseconds, minutes and hours as times after it.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
