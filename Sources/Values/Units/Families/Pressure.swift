extension Dimensions {
  /// Pressure, stored in hectopascals, as weather reports give it.
  public enum Pressure: Dimension {
    /// `pressure`.
    public static let name = "pressure"
    /// Hectopascals, as in `pressureHPa`.
    public static let storedUnit = hectopascals
    /// Units of weather reports, then of medicine and tyres.
    public static let units = [
      hectopascals, kilopascals, pascals, millibars, bars, atmospheres, millimetersOfMercury,
      inchesOfMercury, poundsPerSquareInch, torrs,
    ]

    static let hectopascals = define("hPa", suffix: "HPa", decimals: 0, .one)
    static let kilopascals = define("kPa", suffix: "KPa", decimals: 2, Rational(10))
    static let pascals = define("Pa", suffix: "Pa", decimals: 0, Rational(1, 100))
    static let millibars = define("mbar", suffix: "Mbar", decimals: 0, .one, names: ["millibar"])
    static let bars = define(
      "bar", suffix: "Bar", decimals: 3, Rational(1000), names: ["bars"])
    static let atmospheres = define("atm", suffix: "Atm", decimals: 3, Rational(101_325, 100))
    // Conventional mercury, 13595.1 kg/m³ × 9.80665 m/s² (NIST SP 811); UCUM's m[Hg] is rounded.
    static let millimetersOfMercury = define(
      "mm[Hg]", symbol: "mmHg", suffix: "MmHg", decimals: 0,
      Rational(26_664_477_483, 20_000_000_000), names: ["mmhg"])
    static let inchesOfMercury = define(
      "[in_i'Hg]", symbol: "inHg", suffix: "InHg", decimals: 2,
      Rational(3_386_388_640_341, 100_000_000_000), names: ["inhg"])
    static let poundsPerSquareInch = define(
      "[psi]", symbol: "psi", suffix: "Psi", decimals: 1,
      Rational(8_896_443_230_521, 129_032_000_000), names: ["psi"])
    // 1/760 of an atmosphere, which is 1 part in 7 million less than a millimetre of mercury.
    static let torrs = define(
      "atm/760", symbol: "Torr", suffix: "Torr", decimals: 0, Rational(101_325, 76_000),
      names: ["torr", "torrs"])

    /// Hectopascals, or inches of mercury.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Pressure> {
      system == .usCustomary ? inchesOfMercury : hectopascals
    }
  }
}
