extension Period {
  /// Reads an ISO 8601 duration of calendar units: `P1Y2M10D`, `P2W`, `-P3D`.
  ///
  /// Each unit may appear once, in the order years, months, weeks, days, without fractions. A sign
  /// before the `P` applies to the whole, a sign before a number to that unit (ISO 8601-2). Hours
  /// and smaller units are refused: they are a `Duration`.
  public init(iso8601 text: some StringProtocol) throws(TimeParseError) {
    self = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      let written = try scanner.duration(of: [.years, .months, .weeks, .days], in: text)
      guard let period = Period(written) else { throw .outOfRange }
      return period
    }
  }

  private init?(_ written: WrittenDuration) {
    let sign: Int64 = written.isNegative ? -1 : 1
    let months = written[.years] * 12 + written[.months]
    let days = written[.weeks] * 7 + written[.days]
    guard let months = Int32(exactly: sign * months), let days = Int32(exactly: sign * days) else {
      return nil
    }
    self.init(months: months, days: days)
  }
}

extension Period: CustomStringConvertible {
  /// The period in ISO 8601, with 12 months as a year: `P1Y2M10D`; `P0D` for zero.
  ///
  /// If months and days have opposite signs, each number has its own sign, as in ISO 8601-2:
  /// `P1M-2D`.
  public var description: String {
    let isNegative = months <= 0 && days <= 0 && self != .zero
    let sign: Int64 = isNegative ? -1 : 1
    let (months, days) = (sign * Int64(months), sign * Int64(days))
    let parts: [(count: Int64, unit: String)] = [
      (months / 12, "Y"), (months % 12, "M"), (days, "D"),
    ]
    let text = parts.filter { $0.count != 0 }.map { "\($0.count)\($0.unit)" }.joined()
    return (isNegative ? "-P" : "P") + (text.isEmpty ? "0D" : text)
  }
}
