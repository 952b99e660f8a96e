extension JSONScanner {
  /// A number as it is written.
  struct Number {
    fileprivate(set) var token: Range<Int>
    var isNegative = false
    /// All digits without the point, as one number; more than 19 of them do not fit.
    fileprivate(set) var significand: UInt64 = 0
    fileprivate(set) var digits = 0
    /// How many of the digits are behind the point; nil without a point.
    fileprivate(set) var decimals: Int?
    fileprivate(set) var hasExponent = false
  }

  /// A number, checked against the grammar.
  mutating func number() throws(NotJSON) -> Number {
    var number = Number(token: offset..<offset)
    number.isNegative = skip(UInt8(ascii: "-"))
    if skip(UInt8(ascii: "0")) { number.digits = 1 } else { try digits(of: &number) }
    if skip(UInt8(ascii: ".")) {
      let whole = number.digits
      try digits(of: &number)
      number.decimals = number.digits - whole
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      number.hasExponent = true
      var exponent = number
      try digits(of: &exponent)
    }
    number.token = number.token.lowerBound..<offset
    return number
  }

  private mutating func digits(of number: inout Number) throws(NotJSON) {
    let start = offset
    var significand = number.significand
    while offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
      significand = significand &* 10 &+ UInt64(digit)
      offset += 1
    }
    guard offset > start else { throw wrong("a digit") }
    number.significand = significand
    number.digits += offset - start
  }
}
