/// Who may write a field, and whether it may be left out.
public enum Presence: Sendable {
  case optional
  case required
  /// Set by the service itself; refused from outside.
  case assigned
}
