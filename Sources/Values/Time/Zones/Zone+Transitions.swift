/// A change of a zone's offset.
public struct Transition: Hashable, Sendable {
  /// The first moment of the new offset.
  public let instant: Instant
  /// The offset before that moment.
  public let before: UTCOffset
  /// The offset from that moment on; always different from `before`.
  public let after: UTCOffset
}

extension Zone {
  /// The first change of offset after a moment; nil if there is none up to the year 9999. O(log of
  /// the number of changes).
  ///
  /// A change of the abbreviation alone does not count.
  public func nextTransition(after instant: Instant) -> Transition? {
    let second = instant.milliseconds.flooredDivision(by: 1000).quotient
    guard let change = changes.change(after: second),
      let start = Instant(second: change.second)
    else { return nil }
    return Transition(instant: start, before: change.before, after: change.after)
  }

  /// The changes of offset within an interval, in ascending order.
  public func transitions(in interval: Interval<Instant>) -> [Transition] {
    var found: [Transition] = []
    var next = nextTransition(after: interval.start - .milliseconds(1))
    while let transition = next, interval.contains(transition.instant) {
      found.append(transition)
      next = nextTransition(after: transition.instant)
    }
    return found
  }

  /// Whether both zones have the same offset at every moment, whatever their names. A link and its
  /// target do.
  public func hasSameRules(as other: Zone) -> Bool { changes == other.changes }
}
