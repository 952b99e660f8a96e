extension RelaxedDate {
  /// Milliseconds since 1970-01-01T00:00Z of an RFC 3339 date with offset; nil for any other text.
  ///
  /// The offset is `Z`, `+hh:mm`, or `+hhmm` as older tools write it. A second has up to nine
  /// decimals; those after the third are dropped. Second 60 is refused, because BSON has no leap
  /// seconds.
  static func milliseconds(_ text: String) -> Int64? {
    var parts = DateParts(Array(text.utf8))
    guard let year = parts.number(4), parts.take("-"),
      let month = parts.number(2), (1...12).contains(month), parts.take("-"),
      let day = parts.number(2), (1...length(ofMonth: month, in: year)).contains(day),
      parts.take("T"), let hour = parts.number(2), hour < 24, parts.take(":"),
      let minute = parts.number(2), minute < 60, parts.take(":"),
      let second = parts.number(2), second < 60, let fraction = parts.milliseconds(),
      let offset = parts.offsetInMinutes(), parts.isAtEnd
    else { return nil }
    let minutes = (days(to: year, month, day) * 24 + hour) * 60 + minute - offset
    return (minutes * 60 + second) * 1_000 + fraction
  }

  private static func length(ofMonth month: Int64, in year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
  private static func days(to year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
