/// The moments at which a zone's clocks show a local time.
public enum Candidates: Hashable, Sendable {
  /// The clocks show the time once.
  case unique(Instant)
  /// The clocks skip the time. `later` is the time with the offset before the skip: it is as far
  /// after the skip as the time is inside it. `earlier` is the time with the offset after the skip.
  case gap(earlier: Instant, later: Instant)
  /// The clocks show the time twice.
  case overlap(earlier: Instant, later: Instant)
  /// The moment is outside the years 1 to 9999, which can happen only within a day of their ends.
  case outOfRange
}

extension Candidates {
  /// The moment that a policy chooses.
  ///
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` for the case of that name.
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

  /// The moments at which the clocks really show the time, in ascending order: one or two, or none
  /// if it is skipped.
  public var shown: [Instant] {
    switch self {
    case .unique(let instant): [instant]
    case .overlap(let earlier, let later): [earlier, later]
    case .gap, .outOfRange: []
    }
  }
}
