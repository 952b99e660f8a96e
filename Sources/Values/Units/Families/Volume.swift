extension Dimensions {
  /// Volume, stored in millilitres.
  ///
  /// `fl oz` is the US fluid ounce. `cup`, `pint`, `quart` and `gallon` are refused as ambiguous,
  /// because the US and imperial ones differ by a fifth.
  public enum Volume: Dimension {
    /// `volume`.
    public static let name = "volume"
    /// Millilitres, as in `drunkML`.
    public static let storedUnit = milliliters
    /// Metric, US and imperial units, and those of food labels.
    public static let units =
      [milliliters, liters, fluidOunces, imperialFluidOunces, centiliters, deciliters, microliters]
      + [cubicMeters] + usUnits + imperialUnits + labelUnits

    static let milliliters = define(
      "mL", suffix: "ML", decimals: 0, .one,
      spellings: ["ml", "cm3", "cm³"],
      names: ["milliliter", "milliliters", "millilitre", "millilitres", "cc"])
    static let liters = define(
      "L", suffix: "L", decimals: 2, Rational(1000),
      spellings: ["l", "dm3", "dm³"], names: ["liter", "liters", "litre", "litres"])
    static let deciliters = define(
      "dL", suffix: "DL", decimals: 2, Rational(100), spellings: ["dl"])
    static let centiliters = define(
      "cL", suffix: "CL", decimals: 1, Rational(10), spellings: ["cl"])
    static let microliters = define(
      "uL", symbol: "µL", suffix: "UL", decimals: 0, Rational(1, 1000),
      spellings: ["μL", "ul", "µl", "μl"])
    static let cubicMeters = define(
      "m3", symbol: "m³", suffix: "M3", decimals: 3, Rational(1_000_000))

    // A US gallon is 231 cubic inches (NIST Handbook 44, appendix C), and a fluid ounce is 1/128 of
    // it.
    static let fluidOunces = define(
      "[foz_us]", symbol: "fl oz", suffix: "FlOz", decimals: 1, usFluidOunce,
      names: ["fl oz", "floz", "fl. oz.", "fl.oz.", "fl. oz", "fl_oz", "us fl oz", "fl oz us"]
        + ["fl oz (us)"]
        + ["fluid ounce", "fluid ounces", "us fluid ounce", "us fluid ounces"])

    // An imperial gallon is 4.54609 L (UK Weights and Measures Act 1985), and a fluid ounce is
    // 1/160 of it.
    static let imperialFluidOunces = define(
      "[foz_br]", symbol: "imp fl oz", suffix: "ImpFlOz", decimals: 1, imperialFluidOunce,
      names: ["imp fl oz", "fl oz imp", "fl oz (imp)", "uk fl oz", "imp floz"]
        + ["imperial fl oz", "imperial fluid ounce", "imperial fluid ounces"])

    /// Finds a unit by its code, also with `l` for the litre: UCUM has both `L` and `l`.
    public static func unit(ucum code: String) -> UnitOfMeasure<Volume>? {
      let isSmall = ["l", "dl", "cl", "ml", "ul"].contains(code)
      let capital = isSmall ? code.dropLast() + "L" : code
      return units.first { $0.ucum == capital }
    }

    /// Millilitres, or US or imperial fluid ounces.
    public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Volume> {
      switch system {
      case .metric: milliliters
      case .usCustomary: fluidOunces
      case .imperial: imperialFluidOunces
      }
    }

    /// `500 mL`, `1.25 L`, `16.9 fl oz`, `17.6 imp fl oz`.
    public static func display(
      of magnitude: Double, for system: UnitSystem
    ) -> UnitDisplay<Volume> {
      system == .metric && magnitude >= 1000
        ? .number(liters) : .number(preferredUnit(for: system))
    }
  }
}

private let usFluidOunce = Rational(473_176_473, 16_000_000)
private let imperialFluidOunce = Rational(454_609, 16_000)

extension Dimensions.Volume {
  private static let usUnits = [
    usUnit("cup", fluidOunces: Rational(8), names: ["us cups"]),
    usUnit("pt", fluidOunces: Rational(16), names: ["us pint", "us pints"]),
    usUnit("qt", fluidOunces: Rational(32), names: ["us quart", "us quarts"]),
    usUnit("gal", fluidOunces: Rational(128), names: ["us gallon", "us gallons"]),
    usUnit("tbs", fluidOunces: Rational(1, 2), names: ["us tbsp", "us tablespoon"]),
    usUnit("tsp", fluidOunces: Rational(1, 6), names: ["us teaspoon"]),
  ]

  private static let imperialUnits = [
    imperialUnit("10.[foz_br]", "cup", fluidOunces: 10, names: ["imp cups"]),
    imperialUnit("[pt_br]", "pt", fluidOunces: 20, names: ["imp pint", "imp pints", "uk pint"]),
    imperialUnit("[qt_br]", "qt", fluidOunces: 40, names: ["imp quart", "imp quarts"]),
    imperialUnit("[gal_br]", "gal", fluidOunces: 160, names: ["imp gallon", "imp gallons"]),
  ]

  /// Units that only labels and recipes use: those of 21 CFR 101.9(b)(5)(viii), and the metric cup.
  private static let labelUnits = [
    define("[foz_m]", symbol: "label fl oz", suffix: "LabelFlOz", decimals: 1, Rational(30)),
    define("[cup_m]", symbol: "label cup", suffix: "LabelCup", decimals: 2, Rational(240)),
    define("250.mL", symbol: "metric cup", suffix: "MetricCup", decimals: 2, Rational(250)),
  ]

  /// Kitchen units, which differ between the US and the United Kingdom, and `oz`.
  public static let ambiguousNames: [String: [String]] = [
    "oz": ["fl oz", "imp fl oz"], "ounce": ["fl oz", "imp fl oz"],
    "ounces": ["fl oz", "imp fl oz"],
    "cup": ["US cup", "metric cup", "imp cup", "label cup"],
    "cups": ["US cup", "metric cup", "imp cup", "label cup"],
    "pt": ["US pt", "imp pt"], "pint": ["US pt", "imp pt"], "pints": ["US pt", "imp pt"],
    "qt": ["US qt", "imp qt"], "quart": ["US qt", "imp qt"], "quarts": ["US qt", "imp qt"],
    "gal": ["US gal", "imp gal"], "gallon": ["US gal", "imp gal"],
    "gallons": ["US gal", "imp gal"],
    "tbsp": ["US tbs", "mL"], "tsp": ["US tsp", "mL"],
  ]

  private static func usUnit(
    _ name: String, fluidOunces count: Rational, names: [String]
  ) -> UnitOfMeasure<Self> {
    define(
      "[\(name)_us]", symbol: "US \(name)", suffix: "Us\(name.capitalizedASCII)", decimals: 2,
      usFluidOunce * count, names: ["us \(name)"] + names)
  }

  private static func imperialUnit(
    _ ucum: String, _ name: String, fluidOunces count: Int64, names: [String]
  ) -> UnitOfMeasure<Self> {
    define(
      ucum, symbol: "imp \(name)", suffix: "Imp\(name.capitalizedASCII)", decimals: 2,
      imperialFluidOunce * Rational(count), names: names)
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
