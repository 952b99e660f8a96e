/// What became of a write, as far as its client was told.
package enum Outcome: Hashable, Sendable {
  /// It must be in the store, once.
  case acknowledged
  /// It surely had no effect: it must not be in the store.
  case refused
  /// Nobody told: it may be in the store once, or not at all.
  case unknown
}
