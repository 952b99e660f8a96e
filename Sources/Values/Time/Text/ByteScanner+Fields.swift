extension ByteScanner {
  /// Reads `2024-03-10`.
  @inline(__always)
  mutating func date(in text: Span<UInt8>) throws(TimeParseError) -> DateFields {
    let century = try twoDigits(in: text)
    let year = century * 100 + (try twoDigits(in: text))
    try expect(UInt8(ascii: "-"), in: text)
    let month = try twoDigits(in: text)
    try expect(UInt8(ascii: "-"), in: text)
    return DateFields(year: year, month: month, day: try twoDigits(in: text))
  }

  /// Reads `T`, `t` or a space.
  @inline(__always)
  mutating func dateTimeSeparator(in text: Span<UInt8>) throws(TimeParseError) {
    guard accept(letter: UInt8(ascii: "t"), in: text) || accept(0x20, in: text) else {
      throw .syntax
    }
  }

  /// Reads `07:00:30.5`.
  @inline(__always)
  mutating func time(
    secondsRequired: Bool, in text: Span<UInt8>
  ) throws(TimeParseError) -> TimeFields {
    let hour = try twoDigits(in: text)
    try expect(UInt8(ascii: ":"), in: text)
    let minute = try twoDigits(in: text)
    guard secondsRequired || next(in: text) == UInt8(ascii: ":") else {
      return TimeFields(hour: hour, minute: minute, second: 0, millisecond: 0)
    }
    try expect(UInt8(ascii: ":"), in: text)
    let second = try twoDigits(in: text)
    let millisecond = accept(UInt8(ascii: "."), in: text) ? try fraction(in: text) : 0
    return TimeFields(hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  /// Reads one to nine digits, floored to milliseconds.
  @inline(__always)
  private mutating func fraction(in text: Span<UInt8>) throws(TimeParseError) -> Int {
    var (count, milliseconds) = (0, 0)
    while let digit = digit(in: text) {
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

  /// Reads `Z` or `+hh:mm`; nil if neither begins here. `-00:00` means the same as `Z` (RFC 3339
  /// 4.3).
  @inline(__always)
  mutating func offset(in text: Span<UInt8>) throws(TimeParseError) -> WrittenOffset? {
    if accept(letter: UInt8(ascii: "z"), in: text) { return .zulu }
    let isWest = next(in: text) == UInt8(ascii: "-")
    guard isWest || next(in: text) == UInt8(ascii: "+") else { return nil }
    advance(in: text)
    let hours = try twoDigits(in: text)
    try expect(UInt8(ascii: ":"), in: text)
    let minutes = try twoDigits(in: text)
    guard hours < 24, minutes < 60 else { throw .invalidOffset }
    let seconds = Int32((hours * 60 + minutes) * 60)
    if isWest && seconds == 0 { return .zulu }
    return .numeric(UTCOffset(unchecked: isWest ? -seconds : seconds))
  }
}

/// A date as written, which may not exist in the calendar.
struct DateFields {
  let year: Int
  let month: Int
  let day: Int

  func validated() throws(TimeParseError) -> PlainDate {
    guard let date = PlainDate(year: year, month: month, day: day) else { throw .invalidDate }
    return date
  }
}

/// A time as written, which may not exist.
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

/// An offset as written. `Z` says nothing about the local offset (RFC 9557 2.2); a number does.
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
