extension Substance {
  /// The name of this set of molar masses, to be stored with a result that was calculated with it.
  ///
  /// Standard atomic weights of IUPAC 2001 (Loss 2003, Pure and Applied Chemistry 75:1107), which
  /// tables of physiology still print. The current ones (CIAAW: Na 22.98976928, Cl 35.45) differ by
  /// 3 parts in 10⁸ and 8 parts in 10⁵.
  public static let molarMasses = "IUPAC 2001"

  /// Na⁺, 22.98977 g/mol.
  public static let sodium = Substance(
    "Na", "sodium", gramsPerMole: Rational(2_298_977, 100_000), charge: 1,
    spellings: ["Na+", "Na⁺"])
  /// K⁺, 39.0983 g/mol.
  public static let potassium = Substance(
    "K", "potassium", gramsPerMole: Rational(390_983, 10_000), charge: 1, spellings: ["K+", "K⁺"])
  /// Cl⁻, 35.453 g/mol.
  public static let chloride = Substance(
    "Cl", "chloride", gramsPerMole: Rational(35_453, 1000), charge: 1,
    spellings: ["Cl-", "Cl\u{2212}", "Cl⁻"])
  /// Mg²⁺, 24.305 g/mol.
  public static let magnesium = Substance(
    "Mg", "magnesium", gramsPerMole: Rational(24_305, 1000), charge: 2,
    spellings: ["Mg2+", "Mg++", "Mg²⁺"])
  /// Ca²⁺, 40.078 g/mol.
  public static let calcium = Substance(
    "Ca", "calcium", gramsPerMole: Rational(40_078, 1000), charge: 2,
    spellings: ["Ca2+", "Ca++", "Ca²⁺"])
  /// Table salt, 58.44277 g/mol: one sodium and one chloride ion.
  public static let sodiumChloride = Substance(
    "NaCl", "sodium chloride", gramsPerMole: Rational(5_844_277, 100_000),
    ions: [.sodium, .chloride], names: ["salt", "table salt"])
  /// C₆H₁₂O₆, 180.156 g/mol.
  public static let glucose = Substance(
    "glucose", "glucose", gramsPerMole: Rational(180_156, 1000), names: ["dextrose"])
  /// C₃H₅O₃⁻, 89.07 g/mol.
  public static let lactate = Substance(
    "lactate", "lactate", gramsPerMole: Rational(8907, 100), charge: 1)

  /// Every substance known here, those of sweat first.
  public static let all: [Substance] = [
    .sodium, .potassium, .chloride, .magnesium, .calcium, .sodiumChloride, .glucose, .lactate,
  ]

  /// The substance that a person means by `Na`, `Na+` or `sodium`; nil for any other word.
  public init?(named word: String) {
    guard let found = Self.all.first(where: { $0.isWritten(word) }) else { return nil }
    self = found
  }

  private func isWritten(_ word: String) -> Bool {
    symbol == word || spellings.contains(word)
      || ([name] + names).contains { $0.equalsIgnoringASCIICase(word) }
  }
}
