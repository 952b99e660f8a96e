// `Mass.kilograms(72.5)`: a quantity from a number and the unit it is in.

extension Quantity where Family == Dimensions.Mass {
  /// So many kilograms.
  public static func kilograms(_ value: Double) -> Self { Self(value, .kilograms) }
  /// So many grams.
  public static func grams(_ value: Double) -> Self { Self(value, .grams) }
  /// So many milligrams.
  public static func milligrams(_ value: Double) -> Self { Self(value, .milligrams) }
  /// So many micrograms.
  public static func micrograms(_ value: Double) -> Self { Self(value, .micrograms) }
  /// So many tonnes.
  public static func tonnes(_ value: Double) -> Self { Self(value, .tonnes) }
  /// So many pounds.
  public static func pounds(_ value: Double) -> Self { Self(value, .pounds) }
  /// So many ounces.
  public static func ounces(_ value: Double) -> Self { Self(value, .ounces) }
  /// So many stones.
  public static func stones(_ value: Double) -> Self { Self(value, .stones) }
}

extension Quantity where Family == Dimensions.Volume {
  /// So many milliliters.
  public static func milliliters(_ value: Double) -> Self { Self(value, .milliliters) }
  /// So many liters.
  public static func liters(_ value: Double) -> Self { Self(value, .liters) }
  /// So many deciliters.
  public static func deciliters(_ value: Double) -> Self { Self(value, .deciliters) }
  /// So many centiliters.
  public static func centiliters(_ value: Double) -> Self { Self(value, .centiliters) }
  /// So many microliters.
  public static func microliters(_ value: Double) -> Self { Self(value, .microliters) }
  /// So many fluid ounces.
  public static func fluidOunces(_ value: Double) -> Self { Self(value, .fluidOunces) }
  /// So many imperial fluid ounces.
  public static func imperialFluidOunces(_ value: Double) -> Self {
    Self(value, .imperialFluidOunces)
  }
}

extension Quantity where Family == Dimensions.TimeSpan {
  /// So many seconds.
  public static func seconds(_ value: Double) -> Self { Self(value, .seconds) }
  /// So many minutes.
  public static func minutes(_ value: Double) -> Self { Self(value, .minutes) }
  /// So many hours.
  public static func hours(_ value: Double) -> Self { Self(value, .hours) }
  /// So many days.
  public static func days(_ value: Double) -> Self { Self(value, .days) }
  /// So many milliseconds.
  public static func milliseconds(_ value: Double) -> Self { Self(value, .milliseconds) }
}

extension Quantity where Family == Dimensions.Length {
  /// So many meters.
  public static func meters(_ value: Double) -> Self { Self(value, .meters) }
  /// So many kilometers.
  public static func kilometers(_ value: Double) -> Self { Self(value, .kilometers) }
  /// So many centimeters.
  public static func centimeters(_ value: Double) -> Self { Self(value, .centimeters) }
  /// So many millimeters.
  public static func millimeters(_ value: Double) -> Self { Self(value, .millimeters) }
  /// So many inches.
  public static func inches(_ value: Double) -> Self { Self(value, .inches) }
  /// So many feet.
  public static func feet(_ value: Double) -> Self { Self(value, .feet) }
  /// So many yards.
  public static func yards(_ value: Double) -> Self { Self(value, .yards) }
  /// So many miles.
  public static func miles(_ value: Double) -> Self { Self(value, .miles) }
  /// So many nautical miles.
  public static func nauticalMiles(_ value: Double) -> Self { Self(value, .nauticalMiles) }
}

extension Quantity where Family == Dimensions.Area {
  /// So many square meters.
  public static func squareMeters(_ value: Double) -> Self { Self(value, .squareMeters) }
  /// So many square centimeters.
  public static func squareCentimeters(_ value: Double) -> Self { Self(value, .squareCentimeters) }
}

extension Quantity where Family == Dimensions.Energy {
  /// So many kilojoules.
  public static func kilojoules(_ value: Double) -> Self { Self(value, .kilojoules) }
  /// So many joules.
  public static func joules(_ value: Double) -> Self { Self(value, .joules) }
  /// So many kilocalories.
  public static func kilocalories(_ value: Double) -> Self { Self(value, .kilocalories) }
  /// So many watt hours.
  public static func wattHours(_ value: Double) -> Self { Self(value, .wattHours) }
  /// So many kilowatt hours.
  public static func kilowattHours(_ value: Double) -> Self { Self(value, .kilowattHours) }
}

extension Quantity where Family == Dimensions.Amount {
  /// So many millimoles.
  public static func millimoles(_ value: Double) -> Self { Self(value, .millimoles) }
  /// So many moles.
  public static func moles(_ value: Double) -> Self { Self(value, .moles) }
  /// So many micromoles.
  public static func micromoles(_ value: Double) -> Self { Self(value, .micromoles) }
}

extension Quantity where Family == Dimensions.Pressure {
  /// So many hectopascals.
  public static func hectopascals(_ value: Double) -> Self { Self(value, .hectopascals) }
  /// So many kilopascals.
  public static func kilopascals(_ value: Double) -> Self { Self(value, .kilopascals) }
  /// So many pascals.
  public static func pascals(_ value: Double) -> Self { Self(value, .pascals) }
  /// So many millimeters of mercury.
  public static func millimetersOfMercury(_ value: Double) -> Self {
    Self(value, .millimetersOfMercury)
  }
  /// So many inches of mercury.
  public static func inchesOfMercury(_ value: Double) -> Self { Self(value, .inchesOfMercury) }
  /// So many bars.
  public static func bars(_ value: Double) -> Self { Self(value, .bars) }
  /// So many pounds per square inch.
  public static func poundsPerSquareInch(_ value: Double) -> Self {
    Self(value, .poundsPerSquareInch)
  }
}

extension Quantity where Family == Dimensions.Equivalents {
  /// So many milliequivalents.
  public static func milliequivalents(_ value: Double) -> Self { Self(value, .milliequivalents) }
}

extension Quantity where Family == Ratio<Dimensions.Equivalents, Dimensions.Volume> {
  /// So many milliequivalents per liter.
  public static func milliequivalentsPerLiter(_ value: Double) -> Self {
    Self(value, .milliequivalentsPerLiter)
  }
}

extension Quantity where Family == Ratio<Dimensions.Beats, Dimensions.TimeSpan> {
  /// So many beats per minute.
  public static func beatsPerMinute(_ value: Double) -> Self { Self(value, .beatsPerMinute) }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.TimeSpan> {
  /// So many liters per hour.
  public static func litersPerHour(_ value: Double) -> Self { Self(value, .litersPerHour) }
  /// So many milliliters per hour.
  public static func millilitersPerHour(_ value: Double) -> Self {
    Self(value, .millilitersPerHour)
  }
  /// So many milliliters per minute.
  public static func millilitersPerMinute(_ value: Double) -> Self {
    Self(value, .millilitersPerMinute)
  }
  /// So many fluid ounces per hour.
  public static func fluidOuncesPerHour(_ value: Double) -> Self {
    Self(value, .fluidOuncesPerHour)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.TimeSpan> {
  /// So many grams per hour.
  public static func gramsPerHour(_ value: Double) -> Self { Self(value, .gramsPerHour) }
  /// So many milligrams per hour.
  public static func milligramsPerHour(_ value: Double) -> Self { Self(value, .milligramsPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  /// So many milligrams per liter.
  public static func milligramsPerLiter(_ value: Double) -> Self {
    Self(value, .milligramsPerLiter)
  }
  /// So many grams per liter.
  public static func gramsPerLiter(_ value: Double) -> Self { Self(value, .gramsPerLiter) }
}

extension Quantity where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  /// So many millimoles per liter.
  public static func millimolesPerLiter(_ value: Double) -> Self {
    Self(value, .millimolesPerLiter)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Amount> {
  /// So many grams per mole.
  public static func gramsPerMole(_ value: Double) -> Self { Self(value, .gramsPerMole) }
}

extension Quantity where Family == Ratio<Dimensions.Length, Dimensions.TimeSpan> {
  /// So many meters per second.
  public static func metersPerSecond(_ value: Double) -> Self { Self(value, .metersPerSecond) }
  /// So many kilometers per hour.
  public static func kilometersPerHour(_ value: Double) -> Self { Self(value, .kilometersPerHour) }
  /// So many miles per hour.
  public static func milesPerHour(_ value: Double) -> Self { Self(value, .milesPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.TimeSpan, Dimensions.Length> {
  /// So many minutes per kilometer.
  public static func minutesPerKilometer(_ value: Double) -> Self {
    Self(value, .minutesPerKilometer)
  }
  /// So many minutes per mile.
  public static func minutesPerMile(_ value: Double) -> Self { Self(value, .minutesPerMile) }
  /// As runners say it: `.perKilometer(5, 30)` is 5:30 min/km.
  public static func perKilometer(_ minutes: Int, _ seconds: Double) -> Self {
    .minutesPerKilometer((Double(minutes) * 60 + seconds) / 60)
  }
  /// As runners say it: `.perMile(8, 30)` is 8:30 min/mi.
  public static func perMile(_ minutes: Int, _ seconds: Double) -> Self {
    .minutesPerMile((Double(minutes) * 60 + seconds) / 60)
  }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.Mass> {
  /// So many milliliters per kilogram.
  public static func millilitersPerKilogram(_ value: Double) -> Self {
    Self(value, .millilitersPerKilogram)
  }
}

extension Quantity where Family == Ratio<Dimensions.Energy, Dimensions.TimeSpan> {
  /// So many watts.
  public static func watts(_ value: Double) -> Self { Self(value, .watts) }
  /// So many kilocalories per hour.
  public static func kilocaloriesPerHour(_ value: Double) -> Self {
    Self(value, .kilocaloriesPerHour)
  }
}
