extension NominalTime {
  /// Reads what people write: `07:00`, `7:00`, `19:30`, `7:00 AM`, `7am`, `7:30 p.m.`, seconds
  /// optional. Floating. A bare number is refused.
  public init(parsing text: some StringProtocol) throws(TimeParseError) {
    var scanner = ByteScanner(text)
    scanner.skipSpaces()
    let hour = try scanner.oneOrTwoDigits()
    let minute = scanner.accept(UInt8(ascii: ":")) ? try scanner.digits(2) : nil
    let hasSecond = minute != nil && scanner.accept(UInt8(ascii: ":"))
    let second = hasSecond ? try scanner.digits(2) : 0
    scanner.skipSpaces()
    let half = try scanner.halfOfDay()
    scanner.skipSpaces()
    try scanner.expectEnd()
    guard minute != nil || half != nil else { throw .syntax }
    let hourOfDay = try half?.hourOfDay(hour) ?? hour
    let time = PlainTime(hour: hourOfDay, minute: minute ?? 0, second: second)
    guard let time else { throw .invalidTime }
    self.init(time)
  }
}

extension NominalTime: CustomStringConvertible {
  /// `07:00`, followed by the zone in brackets where there is one.
  public var description: String {
    switch anchor {
    case .floating: time.description
    case .zone(let id): "\(time)[\(id)]"
    }
  }
}

private enum HalfOfDay {
  case beforeNoon
  case afterNoon

  /// 12 AM is midnight and 12 PM noon.
  func hourOfDay(_ hour: Int) throws(TimeParseError) -> Int {
    guard (1...12).contains(hour) else { throw .invalidTime }
    return hour % 12 + (self == .afterNoon ? 12 : 0)
  }
}

extension ByteScanner {
  fileprivate mutating func skipSpaces() { while accept(0x20) {} }

  fileprivate mutating func oneOrTwoDigits() throws(TimeParseError) -> Int {
    guard let first = digit() else { throw .syntax }
    return digit().map { first * 10 + $0 } ?? first
  }

  /// `AM`, `pm`, `a.m.`; nil at the end.
  fileprivate mutating func halfOfDay() throws(TimeParseError) -> HalfOfDay? {
    guard let letter = next.map({ $0 | 0x20 }) else { return nil }
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { throw .syntax }
    advance()
    let isDotted = accept(UInt8(ascii: "."))
    guard accept(UInt8(ascii: "m")) || accept(UInt8(ascii: "M")) else { throw .syntax }
    if isDotted { try expect(UInt8(ascii: ".")) }
    return letter == UInt8(ascii: "a") ? .beforeNoon : .afterNoon
  }
}
