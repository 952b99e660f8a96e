extension RatioConvention {
  /// Every convention, at most one for each pair of dimensions, in no particular order.
  static let all: [RatioConvention] = [
    volumeRate, massRate, massConcentration, molarity, molarMass, speed, pace, power,
    volumePerMass, massFlux, equivalentConcentration, heartRate,
  ]

  private static let volumeRate = RatioConvention(
    Dimensions.Volume.liters, per: Dimensions.TimeSpan.hours,
    preferred: [.usCustomary: "[foz_us]/h", .imperial: "[foz_br]/h"])

  private static let massRate = RatioConvention(
    Dimensions.Mass.grams, per: Dimensions.TimeSpan.hours)

  private static let massConcentration = RatioConvention(
    Dimensions.Mass.milligrams, per: Dimensions.Volume.liters,
    named: [
      // Labels state grams per 100 mL; a "6 %" drink has 6 g/100 mL.
      UnitDefinition(
        ucum: "g/(100.mL)", symbol: "g/100mL", suffix: "GPer100ML", decimals: 1,
        factor: Rational(10_000), spellings: ["g/100 mL", "g/100ml", "g/100 ml"]),
      UnitDefinition(
        ucum: "mg/(16.[foz_us])", symbol: "mg/16 fl oz", suffix: "MgPer16FlOz", decimals: 0,
        factor: Rational(1_000_000_000, 473_176_473)),
    ])

  private static let molarity = RatioConvention(
    Dimensions.Amount.millimoles, per: Dimensions.Volume.liters,
    named: [
      UnitDefinition(
        ucum: "mol/L", symbol: "mol/L", suffix: "MolPerL", decimals: 4, factor: Rational(1000),
        spellings: ["M"]),
      UnitDefinition(
        ucum: "mmol/L", symbol: "mmol/L", suffix: "MmolPerL", decimals: 1, factor: .one,
        spellings: ["mM"]),
    ])

  /// Grams per mole, which is also milligrams per millimole.
  private static let molarMass = RatioConvention(
    Dimensions.Mass.grams, per: Dimensions.Amount.moles)

  private static let speed = RatioConvention(
    Dimensions.Length.meters, per: Dimensions.TimeSpan.seconds,
    preferred: [.metric: "km/h", .usCustomary: "[mi_i]/h", .imperial: "[mi_i]/h"],
    named: [
      UnitDefinition(
        ucum: "km/h", symbol: "km/h", suffix: "KmPerH", decimals: 1, factor: Rational(5, 18),
        names: ["kph", "kmh"]),
      UnitDefinition(
        ucum: "[mi_i]/h", symbol: "mph", suffix: "MiPerH", decimals: 1,
        factor: Rational(1397, 3125), names: ["mi/h"]),
      UnitDefinition(
        ucum: "[kn_i]", symbol: "kn", suffix: "Kn", decimals: 1, factor: Rational(463, 900),
        names: ["knot", "knots", "kt"]),
      UnitDefinition(ucum: "m/s", symbol: "m/s", suffix: "MPerS", decimals: 0, factor: .one),
      UnitDefinition(
        ucum: "m/h", symbol: "meters/h", suffix: "MPerH", decimals: 0, factor: Rational(1, 3600)),
    ],
    // A runner means miles per hour, a cyclist means metres of climb per hour.
    ambiguousNames: Dictionary(
      uniqueKeysWithValues: ["m/h", "m/hr", "m/hour"].map { ($0, ["mph", "meters/h"]) }))

  private static let pace = RatioConvention(
    Dimensions.TimeSpan.seconds, per: Dimensions.Length.kilometers,
    preferred: [.metric: "min/km", .usCustomary: "min/[mi_i]", .imperial: "min/[mi_i]"],
    named: [
      UnitDefinition(
        ucum: "min/km", symbol: "min/km", suffix: "MinPerKm", decimals: 2, factor: Rational(60),
        names: ["/km"]),
      UnitDefinition(
        ucum: "min/[mi_i]", symbol: "min/mi", suffix: "MinPerMi", decimals: 2,
        factor: Rational(60) / Rational(1_609_344, 1_000_000), names: ["/mi", "/mile"]),
      UnitDefinition(
        ucum: "s/(100.m)", symbol: "s/100m", suffix: "SPer100M", decimals: 1,
        factor: Rational(10), names: ["s/100 m"]),
      UnitDefinition(
        ucum: "s/(100.[yd_i])", symbol: "s/100yd", suffix: "SPer100Yd", decimals: 1,
        factor: Rational(1000) / Rational(9144, 100), names: ["s/100 yd"]),
      // The pace of swimmers: 1:45 per 100 m.
      UnitDefinition(
        ucum: "min/(100.m)", symbol: "min/100m", suffix: "MinPer100M", decimals: 2,
        factor: Rational(600), names: ["min/100 m", "/100m", "/100 m"]),
      UnitDefinition(
        ucum: "min/(100.[yd_i])", symbol: "min/100yd", suffix: "MinPer100Yd", decimals: 2,
        factor: Rational(60_000) / Rational(9144, 100),
        names: ["min/100 yd", "/100yd", "/100 yd"]),
      UnitDefinition(
        ucum: "min/m", symbol: "min/meter", suffix: "MinPerM", decimals: 0,
        factor: Rational(60_000)),
    ],
    ambiguousNames: Dictionary(
      uniqueKeysWithValues: ["min/m", "mins/m", "minutes/m"].map {
        ($0, ["min/mi", "min/meter"])
      }))

  private static let power = RatioConvention(
    Dimensions.Energy.joules, per: Dimensions.TimeSpan.seconds, storedAs: "W",
    named: [
      UnitDefinition(
        ucum: "W", symbol: "W", suffix: "W", decimals: 0, factor: .one,
        names: ["watt", "watts"]),
      UnitDefinition(
        ucum: "kW", symbol: "kW", suffix: "KW", decimals: 3, factor: Rational(1000),
        names: ["kilowatt", "kilowatts"]),
      // The mechanical horsepower: 550 foot-pounds of force per second.
      UnitDefinition(
        ucum: "[HP]", symbol: "hp", suffix: "Hp", decimals: 2,
        factor: Rational(37_284_993_579_113_511, 50_000_000_000_000), names: ["horsepower"]),
      // The metric horsepower: 75 kilogram-force metres per second.
      UnitDefinition(
        ucum: "75.kgf.m/s", symbol: "PS", suffix: "Ps", decimals: 2,
        factor: Rational(588_399, 800)),
    ])

  private static let volumePerMass = RatioConvention(
    Dimensions.Volume.milliliters, per: Dimensions.Mass.kilograms,
    preferred: [.usCustomary: "[foz_us]/[lb_av]", .imperial: "[foz_br]/[lb_av]"])

  private static let massFlux = RatioConvention(
    Dimensions.Mass.grams, per: Dimensions.Area.squareMeters)

  private static let equivalentConcentration = RatioConvention(
    Dimensions.Equivalents.milliequivalents, per: Dimensions.Volume.liters)

  private static let heartRate = RatioConvention(
    Dimensions.Beats.beats, per: Dimensions.TimeSpan.minutes, storedAs: "{beat}/min",
    named: [
      UnitDefinition(
        ucum: "{beat}/min", symbol: "bpm", suffix: "Bpm", decimals: 0, factor: .one,
        spellings: ["/min", "1/min"], names: ["bpm", "beats/min", "beats per minute"])
    ])
}
