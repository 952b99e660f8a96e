extension Dimensions {
  /// A share of a whole, stored as a plain fraction: 0.55 is 55 %.
  ///
  /// It is a dimension of its own, so that a humidity cannot be added to a mass, and `0.02` is
  /// never taken for 2 %.
  public enum Fraction: Dimension {
    /// `fraction`.
    public static let name = "fraction"
    /// The unit 1, as in `humidityFraction`.
    public static let storedUnit = unity
    /// Per cent first, because people write it most.
    public static let units = [percent, permille, partsPerMillion, unity]

    // No names: a number without a unit is refused, because 55 could mean 55 % or 55 times the
    // whole.
    static let unity = define("1", symbol: "of 1", suffix: "Fraction", decimals: 4, .one)
    static let percent = define(
      "%", suffix: "Percent", decimals: 1, Rational(1, 100), names: ["percent", "per cent", "pct"])
    static let permille = define(
      "[ppth]", symbol: "‰", suffix: "Permille", decimals: 2, Rational(1, 1000),
      names: ["permille", "per mille"])
    static let partsPerMillion = define(
      "[ppm]", symbol: "ppm", suffix: "Ppm", decimals: 0, Rational(1, 1_000_000), names: ["ppm"])

    /// Per cent in every system.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Fraction> {
      percent
    }
  }
}
