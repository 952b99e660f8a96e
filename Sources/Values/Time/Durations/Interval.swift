/// A stretch from a start up to, and without, an end.
///
/// Half-open, so that what follows on another shares no moment with it, and their lengths add up.
public struct Interval<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The first that belongs to it, unless it is empty.
  public let start: Bound
  /// The first that no longer belongs to it.
  public let end: Bound

  /// Nil if the end comes before the start; empty if they are the same.
  public init?(from start: Bound, to end: Bound) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Whether nothing belongs to it.
  public var isEmpty: Bool { start == end }

  /// Whether the bound belongs to it: the start does, the end does not.
  public func contains(_ bound: Bound) -> Bool { start <= bound && bound < end }

  /// Whether anything belongs to both.
  public func overlaps(_ other: Interval) -> Bool { intersection(other) != nil }

  /// What belongs to both; nil if nothing does.
  public func intersection(_ other: Interval) -> Interval? {
    let (start, end) = (max(start, other.start), min(end, other.end))
    return start < end ? Interval(from: start, to: end) : nil
  }
}

extension Interval where Bound == Instant {
  /// How long it lasts; never negative.
  public var duration: Duration { end - start }
}

extension Interval where Bound == PlainDate {
  /// How many days belong to it.
  public var days: Int { start.days(until: end) }
}

extension Interval: CustomStringConvertible where Bound: CustomStringConvertible {
  /// Start and end with a solidus between them, as ISO 8601 writes an interval.
  public var description: String { "\(start)/\(end)" }
}
