/// Whether a text may say of what it is so much: the `Na` of `45 mmol/L Na`.
public enum SubstanceRule: Hashable, Sendable {
  /// It may: the substance then turns a mass into an amount, and is otherwise taken note of by
  /// nobody.
  case any
  /// It must not: for a number that is of no substance, such as body mass.
  case none
  /// It may name this one, and means it when it names none.
  case only(Substance)
}
