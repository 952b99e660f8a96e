/// The outcome of a write, as far as its client knows.
package enum Outcome: Hashable, Sendable {
  /// It was acknowledged: it must be in the database exactly once.
  case acknowledged
  /// It was refused: it must not be in the database.
  case refused
  /// The client does not know: it may be in the database once, or not at all.
  case unknown
}
