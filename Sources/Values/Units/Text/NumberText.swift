/// The parts of a written number: with a decimal comma, `1.500,5` has the whole `1500` and the
/// fraction `5`.
struct NumberText {
  /// The digits before the decimal mark, without grouping marks; may be empty if there is a
  /// fraction.
  private(set) var whole: [UInt8] = []
  /// The digits after the decimal mark; nil if there is no mark.
  private(set) var fraction: [UInt8]?
  /// The exponent with its `e` and sign; empty if there is none.
  private(set) var exponent: [UInt8] = []
  /// The text after the number.
  private(set) var rest: ArraySlice<UInt8>

  /// - Parameter isNegative: whether there was a minus before the text.
  /// - Throws: `.syntax` for a mark without digits after it; `.decimalMark` for marks that `marks`
  ///   does not allow.
  static func reading(
    _ text: ArraySlice<UInt8>, _ marks: NumberMarks, isNegative: Bool
  ) throws(UnitParseError) -> NumberText {
    let number = try NumberText(front: text, marks)
    guard number.rest.first != 0x2C, number.rest.first != 0x2E, !startsGroup(number.rest) else {
      let sign = isNegative ? "-" : ""
      throw .decimalMark(choices: readings(of: text, writtenWith: marks).map { sign + $0 })
    }
    return number
  }

  /// Takes a number with these marks from the front; anything may follow.
  fileprivate init(front text: ArraySlice<UInt8>, _ marks: NumberMarks) throws(UnitParseError) {
    rest = text
    whole = takeDigits()
    takeGroups(marks)
    try takeFraction(marks)
    takeExponent()
  }

  /// The number with a decimal point and no grouping, as `Double` reads it.
  var plain: [UInt8] { whole + (fraction.map { [0x2E] + $0 } ?? []) + exponent }

  private mutating func takeDigits() -> [UInt8] {
    let digits = rest.prefix { $0.isASCIIDigit }
    rest = rest.dropFirst(digits.count)
    return Array(digits)
  }

  /// Takes the groups of thousands. All have the same mark, and three digits except for the first,
  /// which has one to three and does not start with 0: `0.500` is a half and not a grouped number.
  private mutating func takeGroups(_ marks: NumberMarks) {
    guard (1...3).contains(whole.count), whole.first != 0x30, let mark = rest.first,
      marks.groups.contains(mark)
    else { return }
    while rest.first == mark, startsGroup(rest) {
      rest.removeFirst()
      whole += takeDigits()
    }
  }

  private mutating func takeFraction(_ marks: NumberMarks) throws(UnitParseError) {
    guard rest.first == marks.decimal else { return }
    rest.removeFirst()
    let digits = takeDigits()
    guard !digits.isEmpty else { throw .syntax }
    fraction = digits
  }

  private mutating func takeExponent() {
    let before = rest
    guard let mark = rest.first, mark.lowercasedASCII == 0x65 else { return }
    rest.removeFirst()
    let sign = rest.first == 0x2B || rest.first == 0x2D ? [rest.removeFirst()] : []
    let digits = takeDigits()
    guard !digits.isEmpty else {
      rest = before
      return
    }
    exponent = [0x65] + sign + digits
  }
}

/// Whether the text starts with a mark and exactly three digits: `.500`, but not `.5000`.
private func startsGroup(_ text: ArraySlice<UInt8>) -> Bool {
  guard let mark = text.first, [0x20, 0x2C, 0x2E].contains(mark) else { return false }
  return text.dropFirst().prefix { $0.isASCIIDigit }.count == 3
}

/// The possible meanings of a number with unexpected marks, each written without ambiguity: `1,500
/// L` gives `1500 L` and `1.500 L`.
private func readings(
  of text: ArraySlice<UInt8>, writtenWith marks: NumberMarks
) -> [String] {
  let number = text.prefix { $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2E || $0 == 0x20 }
  let spaces = number.reversed().prefix { $0 == 0x20 }
  let unit = String(decoding: spaces + text.dropFirst(number.count), as: UTF8.self)
  let readings = [NumberMarks.point, .comma].compactMap { reading -> String? in
    guard let parsed = try? NumberText(front: number, reading),
      parsed.rest.allSatisfy({ $0 == 0x20 })
    else { return nil }
    let decimal: [UInt8] = [marks.decimal]
    let text = parsed.whole + (parsed.fraction.map { decimal + $0 } ?? [])
    return "\(String(decoding: text, as: UTF8.self))\(unit)"
  }
  return readings.count == 2 && readings.first == readings.last
    ? Array(readings.prefix(1)) : readings
}
