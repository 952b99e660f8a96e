extension Duration {
  /// Reads an ISO 8601 duration of exact units: `PT1H30M`, `PT0.25S`, `-PT90M`.
  ///
  /// Each unit may appear once, in the order hours, minutes, seconds. The smallest unit may have up
  /// to nine decimals, after a point or a comma. A sign before the `P` applies to the whole (ISO
  /// 8601-2). Days and larger units are refused: they are a `Period`, because a day in a time zone
  /// can have 23 or 25 hours.
  public init(iso8601 text: some StringProtocol) throws(TimeParseError) {
    self = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      let written = try scanner.duration(of: [.hours, .minutes, .seconds], in: text)
      guard let duration = Duration(written) else { throw .outOfRange }
      return duration
    }
  }

  /// Nil if the seconds do not fit in the 64 bits of a `Duration`.
  private init?(_ written: WrittenDuration) {
    let nanosecondsInUnit = Int128(written.smallest.seconds) * 1_000_000_000
    let seconds =
      Int128(written[.hours]) * 3600 + Int128(written[.minutes]) * 60 + Int128(written[.seconds])
    let nanoseconds =
      seconds * 1_000_000_000 + nanosecondsInUnit * Int128(written.billionths) / 1_000_000_000
    let signed = written.isNegative ? -nanoseconds : nanoseconds
    guard Int64(exactly: signed / 1_000_000_000) != nil else { return nil }
    self.init(attoseconds: signed * 1_000_000_000)
  }

  /// The duration in ISO 8601, in hours, minutes and seconds, without units that are zero:
  /// `PT1H30M`, `-PT0.25S`; `PT0S` for zero. Floored to the nanosecond.
  public var iso8601: String {
    let nanoseconds = attoseconds.flooredBillions
    let (minutes, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 60_000_000_000)
    let (hours, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    var text = nanoseconds < 0 ? "-PT" : "PT"
    if hours > 0 { text += "\(hours)H" }
    if minute > 0 { text += "\(minute)M" }
    if rest > 0 || minutes == 0 { text += "\(decimal(nanoseconds: Int(rest)))S" }
    return text
  }
}

/// Nanoseconds as a text of seconds, such as `1.5`, without trailing zeros.
private func decimal(nanoseconds: Int) -> String {
  let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
  guard fraction > 0 else { return "\(seconds)" }
  var digits = String(fraction + 1_000_000_000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(seconds).\(digits)"
}

extension Int128 {
  /// This number divided by a billion, rounded down.
  fileprivate var flooredBillions: Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
