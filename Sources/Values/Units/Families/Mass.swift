extension Dimensions {
  /// Mass, stored in kilograms.
  public enum Mass: Dimension {
    /// `mass`.
    public static let name = "mass"
    /// Kilograms, as in `massKg`.
    public static let storedUnit = kilograms
    /// Metric units, then pounds, ounces and stones.
    public static let units = [
      kilograms, grams, milligrams, pounds, ounces, stones, micrograms, tonnes,
    ]

    static let kilograms = define(
      "kg", suffix: "Kg", decimals: 2, .one,
      names: ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"])
    static let grams = define(
      "g", suffix: "G", decimals: 1, Rational(1, 1000),
      names: ["gram", "grams", "gramme", "grammes"])
    static let milligrams = define(
      "mg", suffix: "Mg", decimals: 0, Rational(1, 1_000_000), names: ["milligram", "milligrams"])
    static let micrograms = define(
      "ug", symbol: "µg", suffix: "Ug", decimals: 0, Rational(1, 1_000_000_000),
      spellings: ["μg", "mcg"], names: ["microgram", "micrograms"])
    static let tonnes = define(
      "t", suffix: "T", decimals: 3, Rational(1000), names: ["tonne", "tonnes"])

    // International yard and pound agreement, 1959: a pound is 0.45359237 kg.
    static let pounds = define(
      "[lb_av]", symbol: "lb", suffix: "Lb", decimals: 1, Rational(45_359_237, 100_000_000),
      names: ["lb", "lbs", "pound", "pounds"])
    static let ounces = define(
      "[oz_av]", symbol: "oz", suffix: "Oz", decimals: 1, Rational(45_359_237, 1_600_000_000),
      names: ["oz", "ounce", "ounces"])
    static let stones = define(
      "[stone_av]", symbol: "st", suffix: "St", decimals: 2, Rational(317_514_659, 50_000_000),
      names: ["st", "stone", "stones"])

    /// Kilograms, or pounds.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Mass> {
      system == .metric ? kilograms : pounds
    }

    /// `72.5 kg`, `159.8 lb`, `11 st 6 lb`; a smaller unit for a mass below one of the larger,
    /// except for zero.
    public static func display(
      of magnitude: Double, for system: UnitSystem
    ) -> UnitDisplay<Mass> {
      if magnitude == 0 { return .number(preferredUnit(for: system)) }
      return switch system {
      case .metric:
        magnitude >= 1 ? .number(kilograms) : .number(magnitude >= 0.001 ? grams : milligrams)
      case .usCustomary: .number(magnitude >= 0.45359237 ? pounds : ounces)
      case .imperial:
        magnitude >= 6.35029318
          ? .split(stones, pounds) : .number(magnitude >= 0.45359237 ? pounds : ounces)
      }
    }
  }
}
