/// An exact fraction in lowest terms; the denominator is positive.
///
/// Conversion factors are defined as fractions (a pound is 45359237/100000000 kg), so they are
/// kept as such and rounded only once, when a number is converted.
public struct Rational: Hashable, Sendable {
  /// The numerator, which has the sign of the fraction.
  public let numerator: Int64
  /// The denominator, at least 1.
  public let denominator: Int64

  static let zero = Rational(0)
  static let one = Rational(1)

  /// Reduces to lowest terms. A zero denominator, which only a mistake in a table of units could
  /// cause, makes the fraction 0.
  init(_ numerator: Int64, _ denominator: Int64 = 1) {
    self.init(reducing: Int128(numerator), Int128(denominator))
  }

  /// Reduces to lowest terms, and drops low bits of both parts if they need more than 63 bits.
  ///
  /// No unit of the tables comes near that. Only ratios of ratios of ratios could, and they lose
  /// less than one part in 2^60.
  private init(reducing numerator: Int128, _ denominator: Int128) {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard denominator != 0, divisor != 0 else {
      (self.numerator, self.denominator) = (0, 1)
      return
    }
    let sign: Int128 = denominator < 0 ? -1 : 1
    var top = numerator / Int128(divisor) * sign
    var bottom = denominator / Int128(divisor) * sign
    while Int64(exactly: top) == nil || Int64(exactly: bottom) == nil {
      top >>= 1
      bottom = max(bottom >> 1, 1)
    }
    (self.numerator, self.denominator) = (Int64(top), Int64(bottom))
  }

  /// The nearest `Double` if both parts are below 2^53; otherwise possibly its neighbour.
  var nearest: Double { Double(numerator) / Double(denominator) }

  static func * (left: Rational, right: Rational) -> Rational {
    Rational(
      reducing: Int128(left.numerator) * Int128(right.numerator),
      Int128(left.denominator) * Int128(right.denominator))
  }

  static func / (left: Rational, right: Rational) -> Rational {
    Rational(
      reducing: Int128(left.numerator) * Int128(right.denominator),
      Int128(left.denominator) * Int128(right.numerator))
  }

  static func - (left: Rational, right: Rational) -> Rational {
    Rational(
      reducing: Int128(left.numerator) * Int128(right.denominator)
        - Int128(right.numerator) * Int128(left.denominator),
      Int128(left.denominator) * Int128(right.denominator))
  }
}

private func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
