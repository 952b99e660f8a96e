/// Who may see a field, from many to few: who belongs to one sees what all before it see.
public enum Audience: Int, CaseIterable, Comparable, Sendable {
  /// All who may see the document.
  case everyone
  /// The athlete and the athlete's coaches.
  case athleteAndCoaches
  /// Only the service itself.
  case service

  /// Whether the first sees less than the second.
  public static func < (one: Audience, other: Audience) -> Bool { one.rawValue < other.rawValue }
}
