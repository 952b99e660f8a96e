/// A JSON number as int64, or as the double that its digits mean.
///
/// 17 digits tell any two doubles apart, and some encoders always write so many: then the number is
/// the nearest double, which comes back in its shortest form.
enum ExactNumber: Equatable {
  case integer(Int64)
  case double(Double)

  /// Nil when neither type holds the number: it has more digits, or no double is that large or
  /// small. Below the normal doubles, which hold fewer digits, the shortest form must be the number.
  init?(_ literal: some Collection<UInt8>) {
    if let short = ExactNumber(short: literal) {
      self = short
      return
    }
    let text = String(decoding: Array(literal), as: UTF8.self)
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

  /// A number of at most 15 digits and no exponent: an integer, or a quotient of two that doubles
  /// hold exactly, so that it is rounded once.
  private init?(short literal: some Collection<UInt8>) {
    let isNegative = literal.first == UInt8(ascii: "-")
    let digits = isNegative ? literal.dropFirst() : literal[...]
    guard digits.count <= 16 else { return nil }
    var (whole, divisor) = (Int64(0), Double?.none)
    for byte in digits {
      if byte == UInt8(ascii: "."), divisor == nil {
        divisor = 1
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        whole = whole * 10 + Int64(byte - UInt8(ascii: "0"))
        divisor = divisor.map { $0 * 10 }
      }
    }
    // Zero has two signs, and 16 digits without a point are more than doubles hold.
    guard whole != 0, whole < 1_000_000_000_000_000 else { return nil }
    if isNegative { whole = -whole }
    self = divisor.map { .double(Double(whole) / $0) } ?? .integer(whole)
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
