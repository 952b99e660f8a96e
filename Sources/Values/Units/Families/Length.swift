extension Dimensions {
  /// Length, stored in metres.
  public enum Length: Dimension {
    /// `length`.
    public static let name = "length"
    /// Metres, as in `distanceM`.
    public static let storedUnit = meters
    /// Metric units, then inch to mile, then the nautical mile.
    public static let units = [
      meters, kilometers, miles, feet, inches, yards, centimeters, millimeters, nauticalMiles,
    ]

    static let meters = define(
      "m", suffix: "M", decimals: 0, .one, names: ["meter", "meters", "metre", "metres"])
    static let kilometers = define(
      "km", suffix: "Km", decimals: 2, Rational(1000),
      names: ["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"])
    static let centimeters = define(
      "cm", suffix: "Cm", decimals: 0, Rational(1, 100),
      names: ["cm", "centimeter", "centimeters", "centimetre", "centimetres"])
    static let millimeters = define(
      "mm", suffix: "Mm", decimals: 0, Rational(1, 1000),
      names: ["millimeter", "millimeters", "millimetre", "millimetres"])

    // International yard and pound agreement, 1959: a yard is 0.9144 m.
    static let inches = define(
      "[in_i]", symbol: "in", suffix: "In", decimals: 1, Rational(254, 10_000),
      names: ["in", "inch", "inches", "\"", "''"])
    static let feet = define(
      "[ft_i]", symbol: "ft", suffix: "Ft", decimals: 0, Rational(3048, 10_000),
      names: ["ft", "foot", "feet", "'"])
    static let yards = define(
      "[yd_i]", symbol: "yd", suffix: "Yd", decimals: 0, Rational(9144, 10_000),
      names: ["yd", "yds", "yard", "yards"])
    static let miles = define(
      "[mi_i]", symbol: "mi", suffix: "Mi", decimals: 2, Rational(1_609_344, 1000),
      names: ["mi", "mile", "miles"])
    static let nauticalMiles = define(
      "[nmi_i]", symbol: "nmi", suffix: "Nmi", decimals: 2, Rational(1852),
      names: ["nautical mile", "nautical miles"])

    /// Kilometres, or miles.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Length> {
      system == .metric ? kilometers : miles
    }

    /// `42.2 km`, `180 cm`, `26.22 mi`, `5 ft 11 in`.
    public static func display(
      of magnitude: Double, for system: UnitSystem
    ) -> UnitDisplay<Length> {
      switch system {
      case .metric: .number(magnitude >= 1000 ? kilometers : magnitude >= 3 ? meters : centimeters)
      case .usCustomary, .imperial:
        // Below ten feet it is shown as a height in feet and inches, below a fifth of a mile in
        // feet.
        magnitude >= 321.8688
          ? .number(miles) : magnitude >= 3.048 ? .number(feet) : .split(feet, inches)
      }
    }
  }

  /// Area, stored in square metres; used mainly for body surface.
  public enum Area: Dimension {
    /// `area`.
    public static let name = "area"
    /// Square metres.
    public static let storedUnit = squareMeters
    /// Metric units only.
    public static let units = [squareMeters, squareCentimeters]

    static let squareMeters = define(
      "m2", symbol: "m²", suffix: "M2", decimals: 2, .one, spellings: ["m^2"])
    static let squareCentimeters = define(
      "cm2", symbol: "cm²", suffix: "Cm2", decimals: 0, Rational(1, 10_000), spellings: ["cm^2"])
  }
}
