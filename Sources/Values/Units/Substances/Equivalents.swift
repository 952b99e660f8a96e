extension Dimensions {
  /// Charge that ions carry, stored in milliequivalents, which laboratories report.
  ///
  /// A millimole of sodium carries one milliequivalent, one of calcium two; see
  /// ``Substance/charge``.
  public enum Equivalents: Dimension {
    /// `equivalents of charge`.
    public static let name = "equivalents of charge"
    /// Milliequivalents.
    public static let storedUnit = milliequivalents
    /// From micro-equivalents to equivalents.
    public static let units = [milliequivalents, equivalents, microequivalents]

    static let milliequivalents = define(
      "meq", symbol: "mEq", suffix: "Meq", decimals: 1, .one,
      names: ["meq", "milliequivalent", "milliequivalents"])
    static let equivalents = define(
      "eq", symbol: "Eq", suffix: "Eq", decimals: 4, Rational(1000),
      names: ["equivalent", "equivalents"])
    static let microequivalents = define(
      "ueq", symbol: "µEq", suffix: "Ueq", decimals: 0, Rational(1, 1000), spellings: ["μEq"],
      names: ["ueq", "microequivalent", "microequivalents"])
  }
}
