extension Dimensions {
  /// Temperatures as points on a scale, stored in degrees Celsius.
  ///
  /// It is not a `Dimension`, because two temperatures cannot be added. `Temperature` takes the
  /// place of `Quantity`.
  public enum Temperature: UnitFamily {
    /// `temperature`.
    public static let name = "temperature"
    /// Degrees Celsius, as in `temperatureC`.
    public static let storedUnit = degreesCelsius
    /// Celsius, Fahrenheit and kelvins.
    public static let units = [degreesCelsius, degreesFahrenheit, kelvins]

    static let degreesCelsius = define(
      "Cel", symbol: "°C", suffix: "C", decimals: 1, .one,
      names: ["°c", "° c", "c", "degc", "deg c", "celsius", "degrees celsius"])
    static let degreesFahrenheit = define(
      "[degF]", symbol: "°F", suffix: "F", decimals: 1, Rational(5, 9), origin: Rational(32),
      names: ["°f", "° f", "f", "degf", "deg f", "fahrenheit", "degrees fahrenheit"])
    static let kelvins = define(
      "K", suffix: "K", decimals: 2, .one, origin: Rational(27_315, 100),
      names: ["kelvin", "kelvins"])

    /// Degrees Celsius, or Fahrenheit in the US.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Temperature> {
      system == .usCustomary ? degreesFahrenheit : degreesCelsius
    }
  }

  /// How much warmer or colder, stored in kelvins. A difference of 1 K is a difference of 1 °C.
  public enum TemperatureDifference: Dimension {
    /// `temperature difference`.
    public static let name = "temperature difference"
    /// Kelvins.
    public static let storedUnit = kelvins
    /// Kelvins, and degrees of Celsius and Fahrenheit as differences.
    public static let units = [kelvins, degreesCelsius, degreesFahrenheit]

    static let kelvins = define(
      "K", suffix: "K", decimals: 1, .one, names: ["kelvin", "kelvins"])
    static let degreesCelsius = define(
      "Cel", symbol: "°C", suffix: "C", decimals: 1, .one, names: ["°c", "c", "degc"])
    static let degreesFahrenheit = define(
      "[degF]", symbol: "°F", suffix: "F", decimals: 1, Rational(5, 9),
      names: ["°f", "f", "degf"])

    /// Degrees Celsius, or Fahrenheit in the US.
    public static func preferredUnit(
      for system: UnitSystem
    ) -> UnitOfMeasure<TemperatureDifference> {
      system == .usCustomary ? degreesFahrenheit : degreesCelsius
    }
  }
}
