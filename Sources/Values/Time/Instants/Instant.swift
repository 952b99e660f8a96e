/// A moment, the same everywhere on Earth, to the millisecond.
///
/// Never read from the system here: callers pass `now`. There is no year or hour of an instant;
/// those need a zone.
public struct Instant: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z, leap seconds not counted; negative before. The number that a
  /// BSON date holds.
  public let milliseconds: Int64

  /// 0001-01-01T00:00:00.000Z.
  public static let earliest = Instant(unchecked: -62_135_596_800_000)
  /// 9999-12-31T23:59:59.999Z.
  public static let latest = Instant(unchecked: 253_402_300_799_999)

  private init(unchecked milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Nil outside the years 1 to 9999.
  public init?(milliseconds: Int64) {
    let range = Self.earliest.milliseconds...Self.latest.milliseconds
    guard range.contains(milliseconds) else { return nil }
    self.init(unchecked: milliseconds)
  }

  /// Nil outside the years 1 to 9999, however far.
  init?(second: Int64) {
    let (milliseconds, overflow) = second.multipliedReportingOverflow(by: 1000)
    guard !overflow else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// The nearest moment within the range.
  private init(clamping milliseconds: Int64) {
    let (low, high) = (Self.earliest.milliseconds, Self.latest.milliseconds)
    self.init(unchecked: min(max(milliseconds, low), high))
  }

  /// The earlier moment is less.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment so much later, floored to the millisecond; it stops at the ends of the range.
  public static func + (instant: Instant, duration: Duration) -> Instant {
    instant.moved(by: duration.components, sign: 1)
  }

  /// The moment so much earlier, floored to the millisecond; it stops at the ends of the range.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    // Not by the negated duration: that of the longest one back has more seconds than 64 bits hold.
    instant.moved(by: duration.components, sign: -1)
  }

  private func moved(by length: (seconds: Int64, attoseconds: Int64), sign: Int64) -> Instant {
    // Milliseconds of the whole range fit in 10^14; more seconds than that end at an edge anyway.
    let bounded = min(max(length.seconds, -1_000_000_000_000), 1_000_000_000_000)
    let fraction = (sign * length.attoseconds).flooredDivision(by: 1_000_000_000_000_000).quotient
    return Instant(clamping: milliseconds + sign * bounded * 1000 + fraction)
  }

  /// How much later the first is; negative if it is earlier.
  public static func - (left: Instant, right: Instant) -> Duration {
    .milliseconds(left.milliseconds - right.milliseconds)
  }
}
