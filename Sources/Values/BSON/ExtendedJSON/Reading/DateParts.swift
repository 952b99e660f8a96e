/// Takes a date's parts off the front of its text.
struct DateParts {
  let text: [UInt8]
  var offset = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { offset == text.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard offset < text.count, text[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Takes a number of exactly `width` digits; nil when there is none.
  mutating func number(_ width: Int) -> Int64? {
    guard text.count - offset >= width else { return nil }
    var number: Int64 = 0
    for byte in text[offset..<(offset + width)] {
      guard let digit = byte.decimalDigit else { return nil }
      number = number * 10 + Int64(digit)
    }
    offset += width
    return number
  }

  /// Takes the fraction of a second, in milliseconds; 0 when there is none, nil when no digits
  /// follow the point.
  mutating func milliseconds() -> Int64? {
    guard take(".") else { return 0 }
    let digits = text[offset...].prefix { $0.decimalDigit != nil }
    guard (1...9).contains(digits.count) else { return nil }
    offset += digits.count
    return (0..<3).reduce(0) { sum, place in
      sum * 10 + Int64(digits.dropFirst(place).first?.decimalDigit ?? 0)
    }
  }

  mutating func offsetInMinutes() -> Int64? {
    if take("Z") { return 0 }
    let sign: Int64
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = number(2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
