/// What is dissolved in sweat, blood and drinks: how much a mole of it weighs, and its charge.
///
/// It turns amounts into masses and back: 40 mmol/L of sodium are 919.5908 mg/L of it, which are
/// 40 mEq/L.
public struct Substance: Sendable {
  /// The chemical symbol, or the word where there is none: `Na`, `glucose`.
  public let symbol: String
  /// In plain words: `sodium`.
  public let name: String
  /// Elementary charges of its ion, without sign; 0 for what does not dissolve into one ion.
  public let charge: Int
  /// Exactly as ``molarMasses`` gives it.
  let gramsPerMole: Rational
  /// What one mole of it falls apart into, a mole of each; empty for what stays whole.
  let ions: [Substance]
  /// Other spellings, matched as written.
  let spellings: [String]
  /// Other words, matched without regard to ASCII case.
  let names: [String]

  init(
    _ symbol: String, _ name: String, gramsPerMole: Rational, charge: Int = 0,
    ions: [Substance] = [], spellings: [String] = [], names: [String] = []
  ) {
    self.symbol = symbol
    self.name = name
    self.charge = charge
    self.gramsPerMole = gramsPerMole
    self.ions = ions
    self.spellings = spellings
    self.names = names
  }

  /// The mass of one mole.
  public var molarMass: MolarMass { MolarMass(stored: gramsPerMole.nearest) }

  /// Which share of this substance's mass another makes: sodium is 39.3 % of table salt.
  ///
  /// All of it for the substance itself, none for what it does not contain.
  public func fraction(of part: Substance) -> Fraction {
    guard part != self else { return Fraction(stored: 1) }
    guard ions.contains(part) else { return .zero }
    return Fraction(stored: (part.gramsPerMole / gramsPerMole).nearest)
  }
}

extension Substance: Hashable {
  /// Symbols are unique.
  public static func == (left: Self, right: Self) -> Bool { left.symbol == right.symbol }
  /// Over the symbol.
  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

extension Substance: CustomStringConvertible {
  /// The plain word.
  public var description: String { name }
}
