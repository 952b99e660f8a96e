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
