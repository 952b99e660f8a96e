extension Dimensions {
  /// Energy, stored in kilojoules.
  public enum Energy: Dimension {
    /// `energy`.
    public static let name = "energy"
    /// Kilojoules, as in `energyKJ`.
    public static let storedUnit = kilojoules
    /// Joules, calories and watt-hours.
    public static let units = [
      kilojoules, kilocalories, joules, wattHours, kilowattHours, calories, tableKilocalories,
    ]

    static let kilojoules = define(
      "kJ", suffix: "KJ", decimals: 0, .one, names: ["kj", "kilojoule", "kilojoules"])
    static let joules = define(
      "J", suffix: "J", decimals: 0, Rational(1, 1000), names: ["joule", "joules"])
    // The thermochemical calorie, 4.184 J, which food labels use (Regulation (EU) 1169/2011).
    static let kilocalories = define(
      "kcal", suffix: "Kcal", decimals: 0, Rational(4184, 1000),
      spellings: ["Cal"], names: ["kcal", "kcals", "kilocalorie", "kilocalories"])
    static let calories = define(
      "cal", symbol: "cal (th)", suffix: "Cal", decimals: 0, Rational(4184, 1_000_000))
    // The international table calorie, 4.1868 J, is read only by its own name.
    static let tableKilocalories = define(
      "kcal_IT", symbol: "kcal (IT)", suffix: "KcalIT", decimals: 0, Rational(41_868, 10_000))
    static let wattHours = define(
      "W.h", symbol: "Wh", suffix: "Wh", decimals: 1, Rational(36, 10), names: ["watt hours"])
    static let kilowattHours = define(
      "kW.h", symbol: "kWh", suffix: "KWh", decimals: 3, Rational(3600))

    /// A dietary calorie is 1000 calories of physics, and both are written in the same way.
    public static let ambiguousNames: [String: [String]] = Dictionary(
      uniqueKeysWithValues: ["cal", "cals", "calorie", "calories"].map {
        ($0, ["kcal", "cal (th)"])
      })

    /// Kilocalories in every system, because labels, devices and people use them.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Energy> {
      kilocalories
    }
  }
}
