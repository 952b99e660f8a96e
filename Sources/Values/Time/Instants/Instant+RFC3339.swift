extension Instant {
  /// Reads RFC 3339, strictly: `2024-02-29T12:34:56.789+05:30`, the whole text.
  ///
  /// `t`, a space and `z` are read as RFC 3339 5.6 allows. One to nine decimals are floored to
  /// the millisecond, before 1970 too. Second 60 is read where UTC is 23:59:60, as second 59.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  public init<Text: StringProtocol>(rfc3339 text: Text) throws(TimeParseError) {
    self = try ByteScanner.read(text, Self.read)
  }

  /// Reads the same from bytes: UTF-8, the whole span.
  public init(rfc3339 bytes: Span<UInt8>) throws(TimeParseError) {
    var scanner = ByteScanner()
    self = try Self.read(&scanner, bytes)
    try scanner.expectEnd(in: bytes)
  }

  private static func read(
    _ scanner: inout ByteScanner, _ text: Span<UInt8>
  ) throws(TimeParseError) -> Instant {
    let date = try scanner.date(in: text)
    try scanner.dateTimeSeparator(in: text)
    let time = try scanner.time(secondsRequired: true, in: text)
    guard let offset = try scanner.offset(in: text) else {
      throw scanner.position == text.count ? .missingOffset : .syntax
    }
    // What follows the offset is a fault of form, and said before any fault of the fields.
    try scanner.expectEnd(in: text)
    return try Instant(date: date, time: time, offset: offset.value)
  }

  /// `2024-02-29T07:04:56.789Z`: always 24 characters, so that texts sort as moments do.
  public var rfc3339: String {
    TimeText.string(capacity: 24) { appendRFC3339(to: &$0) }
  }

  /// Appends the same 24 bytes to what a caller is writing; nothing is allocated.
  ///
  /// - Precondition: The span has room for them.
  public func appendRFC3339(to output: inout OutputSpan<UInt8>) {
    output.append(in: .utc, self)
    output.append(UInt8(ascii: "Z"))
  }

  init(date: DateFields, time: TimeFields, offset: UTCOffset) throws(TimeParseError) {
    // Year 0 can be a date of the text's zone only, and its instant is out of range with it.
    guard date.year != 0 else { throw .outOfRange }
    let day = try date.validated()
    let isLeapSecond = time.second == 60
    let plain = try (isLeapSecond ? time.withSecond59 : time).validated()
    let wall = PlainDateTime(date: day, time: plain).wallMilliseconds
    let utc = wall - Int64(offset.seconds) * 1000
    if isLeapSecond {
      let secondOfDay = utc.flooredDivision(by: 86_400_000).remainder / 1000
      guard secondOfDay == 86_399 else { throw .invalidTime }
    }
    guard let instant = Instant(milliseconds: utc) else { throw .outOfRange }
    self = instant
  }
}

extension Instant: CustomStringConvertible {
  /// The same as `rfc3339`.
  public var description: String { rfc3339 }
}
