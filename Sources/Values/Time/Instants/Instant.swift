/// A moment, the same everywhere on Earth, to the millisecond.
///
/// This module never reads the system clock; callers pass `now` as an argument. An instant has no
/// year or hour: those need a zone.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z without leap seconds, negative before. A BSON date
  /// holds the same number.
  public let milliseconds: Int64

  /// 0001-01-01T00:00:00.000Z.
  public static let earliest = Instant(unchecked: -62_135_596_800_000)
  /// 9999-12-31T23:59:59.999Z.
  public static let latest = Instant(unchecked: 253_402_300_799_999)

  private init(unchecked milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Nil for a value outside the years 1 to 9999.
  public init?(milliseconds: Int64) {
    let range = Self.earliest.milliseconds...Self.latest.milliseconds
    guard range.contains(milliseconds) else { return nil }
    self.init(unchecked: milliseconds)
  }

  /// Nil for a second outside the years 1 to 9999; no second overflows.
  init?(second: Int64) {
    let (milliseconds, overflow) = second.multipliedReportingOverflow(by: 1000)
    guard !overflow else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// Moves a value outside the years 1 to 9999 to the nearest end of the range.
  private init(clamping milliseconds: Int64) {
    let (low, high) = (Self.earliest.milliseconds, Self.latest.milliseconds)
    self.init(unchecked: min(max(milliseconds, low), high))
  }

  /// The earlier moment is less.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment a duration later, floored to the millisecond, and clamped to the years 1 to 9999.
  public static func + (instant: Instant, duration: Duration) -> Instant {
    instant.moved(by: duration.components, sign: 1)
  }

  /// The moment a duration earlier, floored to the millisecond, and clamped to the years 1 to 9999.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    // The duration is not negated, because the most negative one has no counterpart in 64 bits.
    instant.moved(by: duration.components, sign: -1)
  }

  private func moved(by length: (seconds: Int64, attoseconds: Int64), sign: Int64) -> Instant {
    // The whole range is shorter than 10^12 seconds, so larger durations end at its limits in any
    // case.
    let bounded = min(max(length.seconds, -1_000_000_000_000), 1_000_000_000_000)
    let fraction = (sign * length.attoseconds).flooredDivision(by: 1_000_000_000_000_000).quotient
    return Instant(clamping: milliseconds + sign * bounded * 1000 + fraction)
  }

  /// How much later the first moment is; negative if it is earlier.
  public static func - (left: Instant, right: Instant) -> Duration {
    .milliseconds(left.milliseconds - right.milliseconds)
  }
}
