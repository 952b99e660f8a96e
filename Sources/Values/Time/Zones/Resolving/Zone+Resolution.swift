extension Zone {
  /// Every moment at which the zone's clocks show `local`. All policies are applied to this result.
  public func candidates(for local: PlainDateTime) -> Candidates {
    let wall = local.wallMilliseconds
    let second = wall.flooredDivision(by: 1000).quotient
    guard let change = changes.change(atWallSecond: second) else {
      return single(wall, changes.first)
    }
    guard second < change.wallEnd else { return single(wall, change.after) }
    let (smaller, larger) = (min(change.before, change.after), max(change.before, change.after))
    guard let earlier = instant(wall, larger), let later = instant(wall, smaller) else {
      return .outOfRange
    }
    return change.after > change.before
      ? .gap(earlier: earlier, later: later) : .overlap(earlier: earlier, later: later)
  }

  /// The moment at which the zone's clocks show `local`.
  ///
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` within a day of the ends of the
  ///   years 1 to 9999.
  public func instant(
    of local: PlainDateTime, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) -> Instant {
    try candidates(for: local).instant(disambiguation)
  }

  private func single(_ wall: Int64, _ offset: UTCOffset) -> Candidates {
    instant(wall, offset).map(Candidates.unique) ?? .outOfRange
  }

  private func instant(_ wall: Int64, _ offset: UTCOffset) -> Instant? {
    Instant(milliseconds: wall - Int64(offset.seconds) * 1000)
  }
}
