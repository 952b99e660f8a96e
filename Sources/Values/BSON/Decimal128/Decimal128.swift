/// A decimal of 34 digits, in IEEE 754-2008's 128-bit binary integer encoding.
///
/// Two values are equal when their bits are: 1.0 and 1.00 print differently and are not equal.
public struct Decimal128: Hashable, Sendable {
  /// Sign, exponent, and the upper part of the coefficient.
  public let high: UInt64

  /// The lower 64 bits of the coefficient.
  public let low: UInt64

  /// The value with these bits; all bit patterns are allowed. O(1).
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What the bits stand for; a number is `coefficient` × 10^`exponent`.
  enum Meaning: Hashable {
    case number(coefficient: UInt128, exponent: Int)
    case infinity
    case notANumber
  }

  /// The stored exponent minus the true one.
  static let exponentBias = 6_176

  /// The range of true exponents that can be stored.
  static let exponents = -6_176...6_111

  /// The greatest coefficient, of 34 nines.
  static let greatestCoefficient =
    UInt128(9_999_999_999_999_999) * 1_000_000_000_000_000_000
    + 999_999_999_999_999_999

  /// Whether the sign bit is set, which is possible for zeros and NaN too. O(1).
  public var isNegative: Bool { high >> 63 == 1 }

  /// Whether the value is not a number. O(1).
  public var isNaN: Bool { meaning == .notANumber }

  /// Whether the value is a number, neither infinite nor NaN. O(1).
  public var isFinite: Bool { high >> 59 & 0xF != 0xF }

  /// Decoded by IEEE 754-2008, 3.5.2, where a coefficient above 34 nines counts as 0.
  var meaning: Meaning {
    guard isFinite else { return high >> 58 & 1 == 0 ? .infinity : .notANumber }
    // If the two bits after the sign are set, the coefficient starts with binary 100 and is too
    // large.
    if high >> 61 & 3 == 3 {
      return .number(coefficient: 0, exponent: Int(high >> 47 & 0x3FFF) - Self.exponentBias)
    }
    let coefficient = UInt128(high & 0x1_FFFF_FFFF_FFFF) << 64 | UInt128(low)
    return .number(
      coefficient: coefficient > Self.greatestCoefficient ? 0 : coefficient,
      exponent: Int(high >> 49 & 0x3FFF) - Self.exponentBias)
  }

  /// A finite number; nil when exponent or coefficient is out of range.
  init?(isNegative: Bool, coefficient: UInt128, exponent: Int) {
    guard coefficient <= Self.greatestCoefficient, Self.exponents.contains(exponent) else {
      return nil
    }
    let biased = UInt64(exponent + Self.exponentBias)
    high = (isNegative ? 1 << 63 : 0) | biased << 49 | UInt64(coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
  }
}
