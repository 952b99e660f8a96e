/// Reads the text of one decimal number, part by part.
struct DecimalReader {
  private let text: [UInt8]
  private var offset = 0
  /// Significant digits as values 0 to 9, no leading zeros.
  private var digits: [UInt8] = []
  private var exponent = 0

  /// Exponents are clamped to this: no text has enough digits to make up for it, and sums cannot
  /// overflow.
  private static let exponentCeiling = 1 << 48

  init(_ text: [UInt8]) { self.text = text }

  mutating func read() throws(Decimal128ParseError) -> Decimal128 {
    let isNegative = takeSign()
    if let special = special(isNegative: isNegative) { return special }
    try takeDigits()
    try takeExponent()
    guard offset == text.count else { throw .malformed(offset: offset) }
    try fit()
    let coefficient = digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
    // `fit` leaves at most 34 digits and an exponent in range.
    guard
      let made = Decimal128(isNegative: isNegative, coefficient: coefficient, exponent: exponent)
    else { throw .overflow }
    return made
  }

  private mutating func takeSign() -> Bool {
    guard offset < text.count else { return false }
    let sign = text[offset]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { offset += 1 }
    return sign == UInt8(ascii: "-")
  }

  private func special(isNegative: Bool) -> Decimal128? {
    switch String(decoding: text[offset...], as: UTF8.self).lowercased() {
    case "inf", "infinity": .infinity(isNegative: isNegative)
    case "nan": .notANumber(isNegative: isNegative)
    default: nil
    }
  }

  private mutating func takeDigits() throws(Decimal128ParseError) {
    var anyDigit = false
    var afterPoint = false
    while offset < text.count {
      let character = text[offset]
      if let digit = character.decimalDigit {
        anyDigit = true
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        if afterPoint { exponent -= 1 }
      } else if character == UInt8(ascii: "."), !afterPoint {
        afterPoint = true
      } else {
        break
      }
      offset += 1
    }
    guard anyDigit else { throw .malformed(offset: offset) }
  }

  private mutating func takeExponent() throws(Decimal128ParseError) {
    guard offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") else { return }
    offset += 1
    let isNegative = takeSign()
    let first = offset
    var written = 0
    while offset < text.count, let digit = text[offset].decimalDigit {
      written = min(written * 10 + Int(digit), Self.exponentCeiling)
      offset += 1
    }
    guard offset > first else { throw .malformed(offset: offset) }
    exponent += isNegative ? -written : written
  }

  /// Moves zeros between coefficient and exponent until both fit, or refuses.
  private mutating func fit() throws(Decimal128ParseError) {
    guard !digits.isEmpty else {
      exponent = min(
        max(exponent, Decimal128.exponents.lowerBound), Decimal128.exponents.upperBound)
      return
    }
    while digits.count > 34 || exponent < Decimal128.exponents.lowerBound {
      guard digits.last == 0 else { throw .inexact }
      digits.removeLast()
      exponent += 1
    }
    while exponent > Decimal128.exponents.upperBound {
      guard digits.count < 34 else { throw .overflow }
      digits.append(0)
      exponent -= 1
    }
  }
}
