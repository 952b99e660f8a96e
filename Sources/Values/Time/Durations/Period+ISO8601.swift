extension Period {
  /// Reads an ISO 8601 duration of calendar units: `P1Y2M10D`, `P2W`, `-P3D`.
  ///
  /// Each unit at most once, in the order years, months, weeks, days; no fractions. A sign before
  /// the `P` goes for all of it, one before a number for that unit (ISO 8601-2). Hours and less
  /// are refused: they are a `Duration`.
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
  /// ISO 8601 with whole years taken out of the months: `P1Y2M10D`; `P0D` for no time.
  ///
  /// Months and days of opposite signs each carry their own, as ISO 8601-2 has it: `P1M-2D`.
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
