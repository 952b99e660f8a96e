extension Duration {
  /// Reads an ISO 8601 duration of exact units: `PT1H30M`, `PT0.25S`, `-PT90M`.
  ///
  /// Each unit at most once, in the order hours, minutes, seconds; the smallest may have up to
  /// nine decimals, after a point or a comma. A sign goes for all of it (ISO 8601-2). Days and
  /// more are refused: they are a `Period`, since a day of a time zone can have 23 or 25 hours.
  public init(iso8601 text: some StringProtocol) throws(TimeParseError) {
    self = try ByteScanner.read(text) { scanner, text throws(TimeParseError) in
      let written = try scanner.duration(of: [.hours, .minutes, .seconds], in: text)
      guard let duration = Duration(written) else { throw .outOfRange }
      return duration
    }
  }

  /// Nil beyond the 64-bit seconds that a `Duration` holds.
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

  /// ISO 8601 in hours, minutes and seconds, what is zero left out: `PT1H30M`, `-PT0.25S`; `PT0S`
  /// for no time. Floored to the nanosecond.
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

/// Seconds as `1.5`, without zeros at the end.
private func decimal(nanoseconds: Int) -> String {
  let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
  guard fraction > 0 else { return "\(seconds)" }
  var digits = String(fraction + 1_000_000_000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(seconds).\(digits)"
}

extension Int128 {
  /// A billionth, rounded down.
  fileprivate var flooredBillions: Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
