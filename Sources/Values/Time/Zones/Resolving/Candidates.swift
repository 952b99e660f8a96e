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

extension Candidates {
  /// The one that a policy picks.
  ///
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` at the ends of the range.
  public func instant(_ disambiguation: Disambiguation) throws(TimeError) -> Instant {
    switch (self, disambiguation) {
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

  /// The moments at which the time is really shown, in order: one, two, or none of a skipped one.
  public var shown: [Instant] {
    switch self {
    case .unique(let instant): [instant]
    case .overlap(let earlier, let later): [earlier, later]
    case .gap, .outOfRange: []
    }
  }
}
