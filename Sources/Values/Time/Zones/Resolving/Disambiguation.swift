/// Which moment a skipped or repeated local time means. The names are those of TC39 Temporal.
public enum Disambiguation: String, CaseIterable, Sendable {
  /// The later moment if the time is skipped, the earlier if it is repeated, as RFC 5545 3.3.5
  /// requires.
  case compatible
  /// The earlier moment in both cases.
  case earlier
  /// The later moment in both cases.
  case later
  /// An error in both cases.
  case reject
}
