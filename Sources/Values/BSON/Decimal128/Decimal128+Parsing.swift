/// Why text is no Decimal128; the text itself is not in it.
public enum Decimal128ParseError: Error, Hashable, Sendable {
  /// Not a number's text; `offset` in UTF-8 bytes.
  case malformed(offset: Int)
  /// A number that 34 digits, or the smallest exponent -6176, would have to round.
  case inexact
  /// A number above the greatest, 9.99…E+6144.
  case overflow
}

extension Decimal128 {
  /// Reads text exactly, or not at all: nothing is rounded. O(bytes).
  ///
  /// Accepted are `[+-]digits[.digits][E[+-]digits]`, `Inf`, `Infinity` and `NaN` in any case, with
  /// no space around. Trailing zeros are kept while there is room for them. A zero's exponent is
  /// clamped into range.
  /// - Throws: `Decimal128ParseError`.
  public init(parsing text: some StringProtocol) throws(Decimal128ParseError) {
    var reader = DecimalReader(Array(text.utf8))
    self = try reader.read()
  }

  /// The same as `init(parsing:)`, nil for text that it refuses.
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
