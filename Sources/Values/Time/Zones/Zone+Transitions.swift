/// A change of a zone's offset.
public struct Transition: Hashable, Sendable {
  /// The first moment of the new offset.
  public let instant: Instant
  /// How far the clocks were ahead of UTC until then.
  public let before: UTCOffset
  /// How far they are from then on; never the same.
  public let after: UTCOffset
}

extension Zone {
  /// The first change of offset after a moment, however far ahead; nil if there is none in the
  /// years 1 to 9999. O(log of the number of changes).
  ///
  /// A new abbreviation, or summer time under another name, is no change.
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

  /// Whether both zones have the same offset at every moment: a link and its target do, whatever
  /// their names.
  public func hasSameRules(as other: Zone) -> Bool { changes == other.changes }
}
