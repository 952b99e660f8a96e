/// A date and a wall-clock time in no zone (RFC 5545 calls it floating).
public struct PlainDateTime: Hashable, Comparable, Sendable {
  /// The calendar day.
  public let date: PlainDate
  /// The time of that day.
  public let time: PlainTime

  /// Puts a date and a time together.
  public init(date: PlainDate, time: PlainTime) {
    self.date = date
    self.time = time
  }

  /// Reads `2026-12-01T07:00:00`, with optional seconds. An offset or `Z` is refused.
  @specialized(where Text == String)
  public init<Text: StringProtocol>(parsing text: Text) throws(TimeParseError) {
    let (date, time) = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      let date = try scanner.date(in: text)
      try scanner.dateTimeSeparator(in: text)
      return (date, try scanner.time(secondsRequired: false, in: text))
    }
    self.init(date: try date.validated(), time: try time.validated())
  }

  /// Milliseconds since 1970-01-01T00:00 on the same wall clock.
  var wallMilliseconds: Int64 {
    Int64(date.epochDay) * 86_400_000 + Int64(time.millisecondOfDay)
  }

  /// Nil for a value outside the years 1 to 9999.
  init?(wallMilliseconds: Int64) {
    let (day, rest) = wallMilliseconds.flooredDivision(by: 86_400_000)
    guard let date = PlainDate(epochDay: Int(day)) else { return nil }
    self.init(date: date, time: PlainTime(uncheckedMillisecondOfDay: Int32(rest)))
  }

  /// The earlier date and time is less.
  public static func < (left: PlainDateTime, right: PlainDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

extension PlainDateTime: CustomStringConvertible {
  /// `2026-12-01T07:00:00`, with milliseconds only where they are not zero.
  public var description: String {
    TimeText.string(capacity: 23) { text in
      text.append(date)
      text.append(UInt8(ascii: "T"))
      text.append(time, precision: .seconds)
    }
  }
}
