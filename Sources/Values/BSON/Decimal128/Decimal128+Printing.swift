extension Decimal128: LosslessStringConvertible {
  /// The exact value, with an exponent where the Decimal128 BSON specification's to-string rules
  /// ask for one: `1.0`, `-0.001`, `1E+3`, `Infinity`, `NaN` (whose sign and payload are not
  /// shown). O(1).
  public var description: String {
    let sign = isNegative ? "-" : ""
    switch meaning {
    case .notANumber: return "NaN"
    case .infinity: return sign + "Infinity"
    case .number(let coefficient, let exponent):
      return sign + Self.text(digits: String(coefficient), exponent: exponent)
    }
  }

  private static func text(digits: String, exponent: Int) -> String {
    let scientific = digits.count - 1 + exponent
    if exponent > 0 || scientific < -6 {
      return scientificText(digits: digits, exponent: scientific)
    }
    guard exponent < 0 else { return digits }
    let whole = digits.count + exponent
    guard whole > 0 else { return "0." + String(repeating: "0", count: -whole) + digits }
    return "\(digits.prefix(whole)).\(digits.dropFirst(whole))"
  }

  private static func scientificText(digits: String, exponent: Int) -> String {
    let fraction = digits.count > 1 ? ".\(digits.dropFirst())" : ""
    return "\(digits.prefix(1))\(fraction)E\(exponent < 0 ? "" : "+")\(exponent)"
  }
}
