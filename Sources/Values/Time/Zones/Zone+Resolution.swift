/// The moments at which a zone's clocks show some time.
public enum Candidates: Hashable, Sendable {
  /// Shown once.
  case unique(Instant)
  /// Skipped: `later` reads the time with the offset before the skip, and so lies after it by as
  /// much as the time lies inside it; `earlier` uses the offset after the skip.
  case gap(earlier: Instant, later: Instant)
  /// Shown twice.
  case overlap(earlier: Instant, later: Instant)
  /// Its moment is outside the years 1 to 9999; only within a day of their ends.
  case outOfRange
}

/// Which moment a skipped or repeated wall-clock time means (the words of TC39 Temporal).
public enum Disambiguation: String, CaseIterable, Sendable {
  /// The later one of a gap, the earlier one of an overlap; as RFC 5545 3.3.5 wants.
  case compatible
  /// The earlier one.
  case earlier
  /// The later one.
  case later
  /// Neither: an error.
  case reject
}

extension Zone {
  /// Every moment at which the zone's clocks show `local`; what all policies derive from.
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
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` at the ends of the range.
  public func instant(
    of local: PlainDateTime, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) -> Instant {
    switch (candidates(for: local), disambiguation) {
    case (.unique(let instant), _): return instant
    case (.outOfRange, _): throw .outOfRange
    case (.gap, .reject): throw .gap
    case (.overlap, .reject): throw .overlap
    case (.gap(let earlier, _), .earlier): return earlier
    case (.gap(_, let later), _): return later
    case (.overlap(_, let later), .later): return later
    case (.overlap(let earlier, _), _): return earlier
    }
  }

  /// The first moment of a local date, which need not be 00:00; of a skipped date, the moment of
  /// the skip.
  ///
  /// - Throws: `.outOfRange` at the ends of the range.
  public func startOfDay(_ date: PlainDate) throws(TimeError) -> Instant {
    let midnight = date.at(.midnight)
    guard case .gap = candidates(for: midnight) else { return try instant(of: midnight, .earlier) }
    let second = midnight.wallMilliseconds / 1000
    let change = changes.change(atWallSecond: second)
    guard let change, let start = Instant(milliseconds: change.second * 1000) else {
      throw .outOfRange
    }
    return start
  }

  private func single(_ wall: Int64, _ offset: UTCOffset) -> Candidates {
    instant(wall, offset).map(Candidates.unique) ?? .outOfRange
  }

  private func instant(_ wall: Int64, _ offset: UTCOffset) -> Instant? {
    Instant(milliseconds: wall - Int64(offset.seconds) * 1000)
  }
}
