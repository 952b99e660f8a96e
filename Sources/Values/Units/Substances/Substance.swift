/// A substance that is dissolved in sweat, blood or drinks, with its molar mass and charge.
///
/// It converts between amount, mass and charge: 40 mmol/L of sodium is 919.5908 mg/L and 40 mEq/L.
public struct Substance: Sendable {
  /// The chemical symbol, or a word if there is none: `Na`, `glucose`.
  public let symbol: String
  /// The English name: `sodium`.
  public let name: String
  /// The number of elementary charges of its ion, without sign; 0 if it does not dissolve into a
  /// single ion.
  public let charge: Int
  /// The molar mass in g/mol, exactly as in ``molarMasses``.
  let gramsPerMole: Rational
  /// The ions into which it dissolves, one mole of each per mole; empty if it does not split.
  let ions: [Substance]
  /// Other spellings, matched with upper and lower case.
  let spellings: [String]
  /// Other names, matched without regard to ASCII case.
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

  /// The mass of `part` as a fraction of this substance's mass: sodium is 39.3 % of table salt.
  ///
  /// 1 for the substance itself, 0 for a substance that it does not contain.
  public func fraction(of part: Substance) -> Fraction {
    guard part != self else { return Fraction(stored: 1) }
    guard ions.contains(part) else { return .zero }
    return Fraction(stored: (part.gramsPerMole / gramsPerMole).nearest)
  }
}

extension Substance: Hashable {
  /// Compares the symbols, which are unique.
  public static func == (left: Self, right: Self) -> Bool { left.symbol == right.symbol }
  /// Hashes the symbol.
  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

extension Substance: CustomStringConvertible {
  /// The English name.
  public var description: String { name }
}
