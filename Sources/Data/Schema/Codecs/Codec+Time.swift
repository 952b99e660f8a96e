import BSON
public import Time

extension PlainDate: FieldValue {
  /// A text such as `2026-07-01`.
  public static var codec: Codec<PlainDate> {
    .text(as: .date) { text throws(TimeParseError) in try PlainDate(parsing: text) }
  }
}

extension PlainDateTime: FieldValue {
  /// A text such as `2026-12-01T07:00:00`.
  public static var codec: Codec<PlainDateTime> {
    .text(as: .dateTime) { text throws(TimeParseError) in try PlainDateTime(parsing: text) }
  }
}

extension PlainTime: FieldValue {
  /// Milliseconds since midnight, as int32.
  public static var codec: Codec<PlainTime> {
    Codec(
      shape: .time,
      decode: { stored in
        stored.int64Value.flatMap(Int.init(exactly:)).flatMap(PlainTime.init(millisecondOfDay:))
      },
      encode: { .int32($0.millisecondOfDay) })
  }
}

extension Weekdays: FieldValue {
  /// ISO numbers, 1 for Monday, in the order of the week; in any order when read.
  public static var codec: Codec<Weekdays> {
    let days = [Int64].codec
    return Codec(
      shape: .list(.integer(1...7)),
      decode: { stored in
        guard let numbers = days.decode(stored) else { return nil }
        let known = numbers.compactMap { Weekday(rawValue: Int(truncatingIfNeeded: $0)) }
        return known.count == numbers.count ? Weekdays(known) : nil
      },
      encode: { value throws(BSONError) in
        try days.encode(value.days.map { Int64($0.rawValue) })
      })
  }
}

extension Disambiguation: FieldValue {}

extension Codec where Value: CustomStringConvertible {
  /// A value that is kept as the text that it prints.
  fileprivate static func text(
    as shape: Shape, _ read: @escaping @Sendable (String) throws(TimeParseError) -> Value
  ) -> Codec {
    Codec(
      shape: shape, decode: { stored in stored.stringValue.flatMap { try? read($0) } },
      encode: { .string($0.description) })
  }
}
