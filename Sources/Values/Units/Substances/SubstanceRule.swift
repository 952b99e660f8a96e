/// Whether a text may name a substance, as in `45 mmol/L Na`.
public enum SubstanceRule: Hashable, Sendable {
  /// It may name any. The substance is used to convert between mass, amount and charge, and is not
  /// kept.
  case any
  /// It must not name one: for quantities that are not of a substance, such as body mass.
  case none
  /// It may name only this one. If it names none, this one is meant.
  case only(Substance)
}
