/// Reads a text's UTF-8 bytes one by one, one ahead, without copying them.
struct ByteScanner {
  private var rest: String.UTF8View.Iterator
  /// The byte to be read next; nil at the end.
  private(set) var next: UInt8?

  init(_ text: some StringProtocol) {
    rest = String(text).utf8.makeIterator()
    next = rest.next()
  }

  mutating func advance() { next = rest.next() }

  /// Reads `byte` if it is next.
  mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    advance()
    return true
  }

  mutating func expect(_ byte: UInt8) throws(TimeParseError) {
    guard accept(byte) else { throw .syntax }
  }

  mutating func expectEnd() throws(TimeParseError) {
    guard next == nil else { throw .syntax }
  }

  /// One digit; nil if something else is next.
  mutating func digit() -> Int? {
    guard let byte = next, (0x30...0x39).contains(byte) else { return nil }
    advance()
    return Int(byte & 0x0F)
  }

  /// Exactly so many digits.
  mutating func digits(_ count: Int) throws(TimeParseError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { throw .syntax }
      value = value * 10 + digit
    }
    return value
  }
}

extension ByteScanner {
  /// `2024-03-10`.
  mutating func date() throws(TimeParseError) -> DateFields {
    let year = try digits(4)
    try expect(UInt8(ascii: "-"))
    let month = try digits(2)
    try expect(UInt8(ascii: "-"))
    return DateFields(year: year, month: month, day: try digits(2))
  }

  /// `T`, `t` or a space.
  mutating func dateTimeSeparator() throws(TimeParseError) {
    guard accept(UInt8(ascii: "T")) || accept(UInt8(ascii: "t")) || accept(0x20) else {
      throw .syntax
    }
  }

  /// `07:00:30.5`.
  mutating func time(secondsRequired: Bool) throws(TimeParseError) -> TimeFields {
    let hour = try digits(2)
    try expect(UInt8(ascii: ":"))
    let minute = try digits(2)
    guard secondsRequired || next == UInt8(ascii: ":") else {
      return TimeFields(hour: hour, minute: minute, second: 0, millisecond: 0)
    }
    try expect(UInt8(ascii: ":"))
    let second = try digits(2)
    let millisecond = accept(UInt8(ascii: ".")) ? try fraction() : 0
    return TimeFields(hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  /// One to nine digits, floored to milliseconds.
  private mutating func fraction() throws(TimeParseError) -> Int {
    var (count, milliseconds) = (0, 0)
    while let digit = digit() {
      if count < 3 { milliseconds = milliseconds * 10 + digit }
      count += 1
    }
    switch count {
    case 1: return milliseconds * 100
    case 2: return milliseconds * 10
    case 3...9: return milliseconds
    default: throw .syntax
    }
  }

  /// `Z` or `+hh:mm`; nil if neither begins here.
  mutating func offset() throws(TimeParseError) -> WrittenOffset? {
    if accept(UInt8(ascii: "Z")) || accept(UInt8(ascii: "z")) { return .zulu }
    let isWest = next == UInt8(ascii: "-")
    guard isWest || next == UInt8(ascii: "+") else { return nil }
    advance()
    let hours = try digits(2)
    try expect(UInt8(ascii: ":"))
    let minutes = try digits(2)
    guard hours < 24, minutes < 60 else { throw .invalidOffset }
    let seconds = Int32((hours * 60 + minutes) * 60)
    return .numeric(UTCOffset(unchecked: isWest ? -seconds : seconds))
  }
}

/// A date as written, perhaps no day of any calendar.
struct DateFields {
  let year: Int
  let month: Int
  let day: Int

  func validated() throws(TimeParseError) -> PlainDate {
    guard let date = PlainDate(year: year, month: month, day: day) else { throw .invalidDate }
    return date
  }
}

/// A time as written, perhaps none that a clock shows.
struct TimeFields {
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int

  var withSecond59: TimeFields {
    TimeFields(hour: hour, minute: minute, second: 59, millisecond: millisecond)
  }

  func validated() throws(TimeParseError) -> PlainTime {
    let time = PlainTime(hour: hour, minute: minute, second: second, millisecond: millisecond)
    guard let time else { throw .invalidTime }
    return time
  }
}

/// `Z` says nothing about the local offset (RFC 9557 2.2); a number does.
enum WrittenOffset {
  case zulu
  case numeric(UTCOffset)

  var value: UTCOffset {
    switch self {
    case .zulu: .utc
    case .numeric(let offset): offset
    }
  }
}
