/// Why a text is not a Decimal128. It does not contain the text.
public enum Decimal128ParseError: Error, Hashable, Sendable {
  /// The text is not a number. `offset` is the first wrong byte, in UTF-8 bytes from the start.
  case malformed(offset: Int)
  /// The number would have to be rounded: it has more than 34 digits, or an exponent below -6176.
  case inexact
  /// The number is above the greatest Decimal128, 9.99…E+6144.
  case overflow
}

extension Decimal128 {
  /// Reads text exactly, or not at all: nothing is rounded. O(bytes).
  ///
  /// It accepts `[+-]digits[.digits][E[+-]digits]`, `Inf`, `Infinity` and `NaN` in upper or lower
  /// case, without spaces around. Trailing zeros are kept while there is room for them. A zero's
  /// exponent is clamped into range.
  /// - Throws: `Decimal128ParseError`.
  public init(parsing text: some StringProtocol) throws(Decimal128ParseError) {
    var reader = DecimalReader(Array(text.utf8))
    self = try reader.read()
  }

  /// The number of a text, as `init(parsing:)` reads it; nil when that would throw.
  public init?(_ description: String) {
    do throws(Decimal128ParseError) {
      try self.init(parsing: description)
    } catch {
      return nil
    }
  }

  static func infinity(isNegative: Bool) -> Decimal128 {
    Decimal128(high: isNegative ? 0xF800 << 48 : 0x7800 << 48, low: 0)
  }

  static func notANumber(isNegative: Bool) -> Decimal128 {
    Decimal128(high: isNegative ? 0xFC00 << 48 : 0x7C00 << 48, low: 0)
  }
}
