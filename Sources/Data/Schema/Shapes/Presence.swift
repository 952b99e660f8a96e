/// Who may write a field, and whether it may be left out.
public enum Presence: Sendable {
  /// It may be missing or null.
  case optional
  /// A document without it is refused.
  case required
  /// Set by the service itself; refused from outside.
  case assigned
}
