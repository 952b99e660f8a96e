/// A wall-clock time of day, in no zone, from 00:00 to 23:59:59.999.
///
/// 24:00 and second 60 do not exist.
public struct PlainTime: Hashable, Comparable, Sendable {
  /// Milliseconds since midnight, 0 to 86,399,999.
  public let millisecondOfDay: Int32

  /// 00:00.
  public static let midnight = PlainTime(uncheckedMillisecondOfDay: 0)

  init(uncheckedMillisecondOfDay: Int32) { millisecondOfDay = uncheckedMillisecondOfDay }

  /// Nil for a number outside 0 to 86,399,999.
  public init?(millisecondOfDay: Int) {
    guard (0..<86_400_000).contains(millisecondOfDay) else { return nil }
    self.init(uncheckedMillisecondOfDay: Int32(millisecondOfDay))
  }

  /// Nil if there is no such time of day, such as 24:00 or 07:60.
  public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond)
    else { return nil }
    self.init(millisecondOfDay: ((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
  }

  /// Reads `07:00`, `07:00:30` and `07:00:30.5`, with one to nine decimals, floored to the
  /// millisecond.
  @specialized(where Text == String)
  public init<Text: StringProtocol>(parsing text: Text) throws(TimeParseError) {
    self = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      try scanner.time(secondsRequired: false, in: text)
    }.validated()
  }

  /// The hour, 0 to 23.
  public var hour: Int { Int(millisecondOfDay) / 3_600_000 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { Int(millisecondOfDay) / 60_000 % 60 }
  /// The second of the minute, 0 to 59.
  public var second: Int { Int(millisecondOfDay) / 1000 % 60 }
  /// The millisecond of the second, 0 to 999.
  public var millisecond: Int { Int(millisecondOfDay) % 1000 }

  /// The earlier time of day is less.
  public static func < (left: PlainTime, right: PlainTime) -> Bool {
    left.millisecondOfDay < right.millisecondOfDay
  }
}

extension PlainTime: CustomStringConvertible {
  /// `07:00`, with seconds and milliseconds only where they are not zero.
  public var description: String {
    TimeText.string(capacity: 12) { $0.append(self, precision: .shortest) }
  }
}
