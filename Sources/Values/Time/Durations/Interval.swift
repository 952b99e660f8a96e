/// A range from a start up to an end, which is not part of it.
///
/// It is half-open, so that an interval and the one that begins at its end do not overlap, and
/// their lengths add up.
public struct Interval<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The first value in the interval, unless it is empty.
  public let start: Bound
  /// The first value after the interval.
  public let end: Bound

  /// Nil if the end is before the start. Empty if they are equal.
  public init?(from start: Bound, to end: Bound) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Whether the interval contains no value.
  public var isEmpty: Bool { start == end }

  /// Whether the value is in the interval: the start is, the end is not.
  public func contains(_ bound: Bound) -> Bool { start <= bound && bound < end }

  /// Whether the two intervals have a value in common.
  public func overlaps(_ other: Interval) -> Bool { intersection(other) != nil }

  /// The part that both intervals have in common; nil if there is none.
  public func intersection(_ other: Interval) -> Interval? {
    let (start, end) = (max(start, other.start), min(end, other.end))
    return start < end ? Interval(from: start, to: end) : nil
  }
}

extension Interval where Bound == Instant {
  /// The length of the interval; never negative.
  public var duration: Duration { end - start }
}

extension Interval where Bound == PlainDate {
  /// The number of days in the interval.
  public var days: Int { start.days(until: end) }
}

extension Interval: CustomStringConvertible where Bound: CustomStringConvertible {
  /// Start and end with a slash between them, as ISO 8601 writes an interval.
  public var description: String { "\(start)/\(end)" }
}
