/// An exact fraction, for checking factors without the arithmetic that is tested.
struct ExactFraction: Equatable, CustomStringConvertible {
  let numerator: Int128
  let denominator: Int128

  /// In lowest terms; nil for a denominator that is not positive.
  init?(_ numerator: Int128, _ denominator: Int128 = 1) {
    guard denominator > 0 else { return nil }
    var (divisor, rest) = (denominator, numerator.magnitude)
    while rest != 0 { (divisor, rest) = (Int128(rest), UInt128(divisor) % rest) }
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  /// `5/18`
  init?(_ text: String) {
    let parts = text.split(separator: "/").compactMap { Int128($0) }
    guard let numerator = parts.first, parts.count <= 2 else { return nil }
    self.init(numerator, parts.dropFirst().first ?? 1)
  }

  var description: String { "\(numerator)/\(denominator)" }

  static func * (left: Self, right: Self) -> Self? {
    let top = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let bottom = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return top.overflow || bottom.overflow ? nil : Self(top.partialValue, bottom.partialValue)
  }
}
