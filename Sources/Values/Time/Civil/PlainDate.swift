/// A day of the proleptic Gregorian calendar, in no zone, from 0001-01-01 to 9999-12-31.
public struct PlainDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let epochDay: Int32

  /// 0001-01-01.
  public static let earliest = PlainDate(uncheckedEpochDay: -719_162)
  /// 9999-12-31.
  public static let latest = PlainDate(uncheckedEpochDay: 2_932_896)

  init(uncheckedEpochDay: Int32) { epochDay = uncheckedEpochDay }

  /// Nil for a value outside the years 1 to 9999.
  public init?(epochDay: Int) {
    let range = Int(Self.earliest.epochDay)...Int(Self.latest.epochDay)
    guard range.contains(epochDay) else { return nil }
    self.init(uncheckedEpochDay: Int32(epochDay))
  }

  /// Nil if the calendar has no such day; 30 February is not turned into 1 or 2 March.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), day >= 1,
      day <= CivilCalendar.length(ofMonth: month, year: Int64(year))
    else { return nil }
    self.init(epochDay: Int(CivilCalendar.day(year: Int64(year), month: month, day: day)))
  }

  /// Reads `2024-03-10`, and nothing shorter or longer.
  @specialized(where Text == String)
  public init<Text: StringProtocol>(parsing text: Text) throws(TimeParseError) {
    self = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      try scanner.date(in: text)
    }.validated()
  }

  /// The year, 1 to 9999.
  public var year: Int { Int(fields.year) }
  /// The month, 1 to 12.
  public var month: Int { fields.month }
  /// The day of the month, 1 to 31.
  public var day: Int { fields.day }

  /// Year, month and day together; computing all three costs no more than computing one.
  var fields: (year: Int64, month: Int, day: Int) {
    CivilCalendar.fields(ofDay: Int64(epochDay))
  }

  /// The date this many days later, or earlier if negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> PlainDate? {
    let (sum, overflow) = Int(epochDay).addingReportingOverflow(days)
    return overflow ? nil : PlainDate(epochDay: sum)
  }

  /// How many days later `other` is; negative if it is earlier.
  public func days(until other: PlainDate) -> Int { Int(other.epochDay) - Int(epochDay) }

  /// This date with a time of day.
  public func at(_ time: PlainTime) -> PlainDateTime { PlainDateTime(date: self, time: time) }

  /// The earlier date is less.
  public static func < (left: PlainDate, right: PlainDate) -> Bool {
    left.epochDay < right.epochDay
  }
}

extension PlainDate: CustomStringConvertible {
  /// `2024-03-10`.
  public var description: String {
    TimeText.string(capacity: 10) { $0.append(self) }
  }
}
