extension NominalTime {
  /// Reads what people write: `07:00`, `7:00`, `19:30`, `7:00 AM`, `7am`, `7:30 p.m.`, `noon`,
  /// `midnight`, with optional seconds. The result is floating and for every day. A bare number
  /// such as `7` is refused.
  ///
  /// Spaces are skipped, including the no-break spaces that phones put before `AM`.
  @specialized(where Text == String)
  public init<Text: StringProtocol>(parsing text: Text) throws(TimeParseError) {
    self.init(try ByteScanner.read(text, PlainTime.read))
  }

  /// The same from UTF-8 bytes. The whole span must match.
  public init(parsing bytes: Span<UInt8>) throws(TimeParseError) {
    var scanner = ByteScanner()
    self.init(try PlainTime.read(&scanner, bytes))
    try scanner.expectEnd(in: bytes)
  }
}

extension NominalTime: CustomStringConvertible {
  /// The time, the zone of an anchor in brackets, and the weekdays unless they are all seven:
  /// `07:00[Europe/Rome] MO,WE`.
  public var description: String {
    let days = weekdays == .all ? "" : " \(weekdays)"
    return switch anchor {
    case .floating: "\(time)\(days)"
    case .zone(let id): "\(time)[\(id)]\(days)"
    }
  }
}

extension PlainTime {
  fileprivate static func read(
    _ scanner: inout ByteScanner, _ text: Span<UInt8>
  ) throws(TimeParseError) -> PlainTime {
    scanner.skipSpaces(in: text)
    let time = if let word = scanner.word(in: text) { word } else { try digits(&scanner, text) }
    scanner.skipSpaces(in: text)
    try scanner.expectEnd(in: text)
    return time
  }

  private static func digits(
    _ scanner: inout ByteScanner, _ text: Span<UInt8>
  ) throws(TimeParseError) -> PlainTime {
    let hour = try scanner.oneOrTwoDigits(in: text)
    let colon = UInt8(ascii: ":")
    let minute = scanner.accept(colon, in: text) ? try scanner.twoDigits(in: text) : nil
    let hasSecond = minute != nil && scanner.accept(colon, in: text)
    let second = hasSecond ? try scanner.twoDigits(in: text) : 0
    scanner.skipSpaces(in: text)
    let half = try scanner.halfOfDay(in: text)
    // Text after the time is a syntax error, which is reported before any error in the numbers.
    var end = scanner
    end.skipSpaces(in: text)
    try end.expectEnd(in: text)
    guard minute != nil || half != nil else { throw .syntax }
    let hourOfDay = try half?.hourOfDay(hour) ?? hour
    let time = PlainTime(hour: hourOfDay, minute: minute ?? 0, second: second)
    guard let time else { throw .invalidTime }
    return time
  }
}

private enum HalfOfDay {
  case beforeNoon
  case afterNoon

  /// The hour of a 24-hour clock: 12 AM is midnight and 12 PM is noon.
  func hourOfDay(_ hour: Int) throws(TimeParseError) -> Int {
    guard (1...12).contains(hour) else { throw .invalidTime }
    return hour % 12 + (self == .afterNoon ? 12 : 0)
  }
}

extension ByteScanner {
  fileprivate mutating func skipSpaces(in text: Span<UInt8>) { while space(in: text) {} }

  /// Accepts a space, a no-break space (U+00A0) or a narrow no-break space (U+202F).
  private mutating func space(in text: Span<UInt8>) -> Bool {
    if let byte = next(in: text), byte > 0x20, byte < 0x80 { return false }
    return accept("\u{20}", in: text) || accept("\u{A0}", in: text) || accept("\u{202F}", in: text)
  }

  /// Reads `noon` or `midnight`, in upper or lower case.
  fileprivate mutating func word(in text: Span<UInt8>) -> PlainTime? {
    if let byte = next(in: text), byte < UInt8(ascii: "A") { return nil }
    if accept("noon", in: text) { return PlainTime(hour: 12, minute: 0) }
    return accept("midnight", in: text) ? .midnight : nil
  }

  /// Accepts a word that is given in lower case, in upper or lower case.
  private mutating func accept(_ word: String, in text: Span<UInt8>) -> Bool {
    var attempt = self
    for byte in word.utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isNext =
        isLetter ? attempt.accept(letter: byte, in: text) : attempt.accept(byte, in: text)
      guard isNext else { return false }
    }
    self = attempt
    return true
  }

  fileprivate mutating func oneOrTwoDigits(in text: Span<UInt8>) throws(TimeParseError) -> Int {
    guard let first = digit(in: text) else { throw .syntax }
    return digit(in: text).map { first * 10 + $0 } ?? first
  }

  /// Reads `AM`, `pm`, `a.m.`; nil at the end of the text.
  fileprivate mutating func halfOfDay(in text: Span<UInt8>) throws(TimeParseError) -> HalfOfDay? {
    guard next(in: text) != nil else { return nil }
    let isMorning = accept(letter: UInt8(ascii: "a"), in: text)
    guard isMorning || accept(letter: UInt8(ascii: "p"), in: text) else { throw .syntax }
    let isDotted = accept(UInt8(ascii: "."), in: text)
    guard accept(letter: UInt8(ascii: "m"), in: text) else { throw .syntax }
    if isDotted { try expect(UInt8(ascii: "."), in: text) }
    return isMorning ? .beforeNoon : .afterNoon
  }
}
