// Each compound unit is made once, from the names and factors of its parts.
private enum Compound {
  static let litersPerHour = Dimensions.Volume.liters / Dimensions.TimeSpan.hours
  static let millilitersPerHour = Dimensions.Volume.milliliters / Dimensions.TimeSpan.hours
  static let millilitersPerMinute = Dimensions.Volume.milliliters / Dimensions.TimeSpan.minutes
  static let fluidOuncesPerHour = Dimensions.Volume.fluidOunces / Dimensions.TimeSpan.hours
  static let gramsPerHour = Dimensions.Mass.grams / Dimensions.TimeSpan.hours
  static let milligramsPerHour = Dimensions.Mass.milligrams / Dimensions.TimeSpan.hours
  static let milligramsPerLiter = Dimensions.Mass.milligrams / Dimensions.Volume.liters
  static let gramsPerLiter = Dimensions.Mass.grams / Dimensions.Volume.liters
  static let millimolesPerLiter = Dimensions.Amount.millimoles / Dimensions.Volume.liters
  static let gramsPerMole = Dimensions.Mass.grams / Dimensions.Amount.moles
  static let metersPerSecond = Dimensions.Length.meters / Dimensions.TimeSpan.seconds
  static let kilometersPerHour = Dimensions.Length.kilometers / Dimensions.TimeSpan.hours
  static let milesPerHour = Dimensions.Length.miles / Dimensions.TimeSpan.hours
  static let minutesPerKilometer = Dimensions.TimeSpan.minutes / Dimensions.Length.kilometers
  static let minutesPerMile = Dimensions.TimeSpan.minutes / Dimensions.Length.miles
  static let millilitersPerKilogram = Dimensions.Volume.milliliters / Dimensions.Mass.kilograms
  static let kilocaloriesPerHour = Dimensions.Energy.kilocalories / Dimensions.TimeSpan.hours
  static let watts = Ratio<Dimensions.Energy, Dimensions.TimeSpan>.storedUnit
  static let milliequivalentsPerLiter =
    Dimensions.Equivalents.milliequivalents / Dimensions.Volume.liters
  static let beatsPerMinute = Ratio<Dimensions.Beats, Dimensions.TimeSpan>.storedUnit
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Equivalents, Dimensions.Volume> {
  /// mEq/L, the unit of laboratories.
  public static var milliequivalentsPerLiter: Self { Compound.milliequivalentsPerLiter }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Beats, Dimensions.TimeSpan> {
  /// bpm.
  public static var beatsPerMinute: Self { Compound.beatsPerMinute }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Volume, Dimensions.TimeSpan> {
  /// L/h, the unit of sweat rates.
  public static var litersPerHour: Self { Compound.litersPerHour }
  /// mL/h.
  public static var millilitersPerHour: Self { Compound.millilitersPerHour }
  /// mL/min.
  public static var millilitersPerMinute: Self { Compound.millilitersPerMinute }
  /// US fl oz/h.
  public static var fluidOuncesPerHour: Self { Compound.fluidOuncesPerHour }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Mass, Dimensions.TimeSpan> {
  /// g/h, the unit of carbohydrate intake.
  public static var gramsPerHour: Self { Compound.gramsPerHour }
  /// mg/h.
  public static var milligramsPerHour: Self { Compound.milligramsPerHour }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  /// mg/L, the unit of drinks.
  public static var milligramsPerLiter: Self { Compound.milligramsPerLiter }
  /// g/L.
  public static var gramsPerLiter: Self { Compound.gramsPerLiter }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  /// mmol/L, the unit of sweat and blood.
  public static var millimolesPerLiter: Self { Compound.millimolesPerLiter }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Mass, Dimensions.Amount> {
  /// g/mol, which is mg/mmol.
  public static var gramsPerMole: Self { Compound.gramsPerMole }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Length, Dimensions.TimeSpan> {
  /// m/s, the unit of devices.
  public static var metersPerSecond: Self { Compound.metersPerSecond }
  /// km/h.
  public static var kilometersPerHour: Self { Compound.kilometersPerHour }
  /// mph.
  public static var milesPerHour: Self { Compound.milesPerHour }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.TimeSpan, Dimensions.Length> {
  /// min/km.
  public static var minutesPerKilometer: Self { Compound.minutesPerKilometer }
  /// min/mi.
  public static var minutesPerMile: Self { Compound.minutesPerMile }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Volume, Dimensions.Mass> {
  /// mL/kg of body mass.
  public static var millilitersPerKilogram: Self { Compound.millilitersPerKilogram }
}

extension UnitOfMeasure where Family == Ratio<Dimensions.Energy, Dimensions.TimeSpan> {
  /// J/s.
  public static var watts: Self { Compound.watts }
  /// kcal/h.
  public static var kilocaloriesPerHour: Self { Compound.kilocaloriesPerHour }
}
