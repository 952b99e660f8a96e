extension Instant {
  /// Reads RFC 3339 strictly: `2024-02-29T12:34:56.789+05:30`. The whole text must match.
  ///
  /// `t` or a space for `T`, and `z` for `Z`, are accepted, as RFC 3339 5.6 allows. One to nine
  /// decimals are floored to the millisecond, also before 1970. Second 60 is accepted at 23:59:60
  /// UTC, and read as second 59.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  public init<Text: StringProtocol>(rfc3339 text: Text) throws(TimeParseError) {
    self = try ByteScanner.read(text, Self.read)
  }

  /// Reads RFC 3339 strictly from UTF-8 bytes. The whole span must match.
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
    // Text after the offset is a syntax error, which is reported before any error in the fields.
    try scanner.expectEnd(in: text)
    return try Instant(date: date, time: time, offset: offset.value)
  }

  /// The moment in UTC, `2024-02-29T07:04:56.789Z`. It always has 24 characters, so that sorting
  /// the texts sorts the moments.
  public var rfc3339: String {
    TimeText.string(capacity: 24) { appendRFC3339(to: &$0) }
  }

  /// Appends the 24 bytes of `rfc3339` to a caller's output, without allocating memory.
  ///
  /// - Precondition: The span has room for 24 more bytes.
  public func appendRFC3339(to output: inout OutputSpan<UInt8>) {
    output.append(in: .utc, self)
    output.append(UInt8(ascii: "Z"))
  }

  init(date: DateFields, time: TimeFields, offset: UTCOffset) throws(TimeParseError) {
    // Year 0 could only be the local year of an instant at the very start of the range; it is
    // refused.
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
  /// The moment in UTC, as `rfc3339` writes it.
  public var description: String { rfc3339 }
}
