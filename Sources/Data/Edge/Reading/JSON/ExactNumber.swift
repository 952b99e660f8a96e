/// A JSON number as int64, or as the double that its digits mean.
///
/// 17 digits tell any two doubles apart, and some encoders always write so many: then the number is
/// the nearest double, which comes back in its shortest form.
enum ExactNumber: Equatable {
  case integer(Int64)
  case double(Double)

  /// Nil when neither type holds the number: it has more digits, or no double is that large or
  /// small. Below the normal doubles, which hold fewer digits, the shortest form must be the number.
  ///
  /// - Parameter scanner: has read the number.
  init?(_ number: JSONScanner.Number, from scanner: inout JSONScanner) {
    if let short = ExactNumber(short: number) {
      self = short
    } else {
      self.init(text: scanner.text(number.token))
    }
  }

  /// A number without exponent that is an integer, or a quotient of two that doubles hold exactly, so
  /// that it is rounded once.
  init?(short number: JSONScanner.Number) {
    guard !number.hasExponent, number.digits <= 19 else { return nil }
    if let decimals = number.decimals {
      guard number.significand <= 1 << 53, decimals < Self.powersOfTen.count else { return nil }
      let magnitude = Double(number.significand) / Self.powersOfTen[decimals]
      self = .double(number.isNegative ? -magnitude : magnitude)
    } else {
      // Zero has two signs, of which integers have one.
      guard let magnitude = Int64(exactly: number.significand), !number.isNegative || magnitude != 0
      else { return nil }
      self = .integer(number.isNegative ? -magnitude : magnitude)
    }
  }

  /// All those that doubles hold exactly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Any number of JSON's grammar.
  init?(text: String) {
    if let integer = Int64(text), text != "-0" {
      self = .integer(integer)
      return
    }
    guard let double = Double(text), double.isFinite,
      let written = Decimal(text),
      double.isNormal && written.digits.count <= 17 || written == Decimal(double.description)
    else { return nil }
    self = .double(double)
  }

  /// A decimal number in one spelling: no zeros at either end of its digits.
  private struct Decimal: Equatable {
    var digits: [UInt8] = []
    /// The power of ten of the last digit; zero for the number zero.
    var exponent = 0

    /// Nil when the exponent is too long to be a number anyone means. The sign is left out:
    /// the conversion to a double never changes it.
    init?(_ text: String) {
      let lowered = text.lowercased()
      let parts = lowered.split(separator: "e", maxSplits: 1)
      guard let mantissa = parts.first else { return nil }
      if parts.count == 2 {
        guard let power = Int(parts[1]), (-100_000..<100_000).contains(power) else { return nil }
        exponent = power
      }
      let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
      exponent -= halves.count == 2 ? halves[1].utf8.count : 0
      digits = mantissa.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      normalize()
    }

    private mutating func normalize() {
      let zero = UInt8(ascii: "0")
      digits = Array(digits.drop { $0 == zero })
      while digits.last == zero {
        digits.removeLast()
        exponent += 1
      }
      if digits.isEmpty { exponent = 0 }
    }
  }
}
