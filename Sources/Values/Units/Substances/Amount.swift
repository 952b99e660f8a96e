extension Dimensions {
  /// Amount of substance, stored in millimoles.
  public enum Amount: Dimension {
    /// `amount of substance`.
    public static let name = "amount of substance"
    /// Millimoles.
    public static let storedUnit = millimoles
    /// From micromoles to moles.
    public static let units = [millimoles, moles, micromoles]

    static let millimoles = define(
      "mmol", suffix: "Mmol", decimals: 1, .one, names: ["millimole", "millimoles"])
    static let moles = define(
      "mol", suffix: "Mol", decimals: 4, Rational(1000), names: ["mole", "moles"])
    static let micromoles = define(
      "umol", symbol: "µmol", suffix: "Umol", decimals: 0, Rational(1, 1000),
      spellings: ["μmol"], names: ["micromole", "micromoles"])
  }
}
