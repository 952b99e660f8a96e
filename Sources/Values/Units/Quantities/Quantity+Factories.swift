// `Mass.kilograms(72.5)`: a quantity from a number and the unit it is in.

extension Quantity where Family == Dimensions.Mass {
  /// Makes a quantity from a number of kilograms.
  public static func kilograms(_ value: Double) -> Self { Self(value, .kilograms) }
  /// Makes a quantity from a number of grams.
  public static func grams(_ value: Double) -> Self { Self(value, .grams) }
  /// Makes a quantity from a number of milligrams.
  public static func milligrams(_ value: Double) -> Self { Self(value, .milligrams) }
  /// Makes a quantity from a number of micrograms.
  public static func micrograms(_ value: Double) -> Self { Self(value, .micrograms) }
  /// Makes a quantity from a number of tonnes.
  public static func tonnes(_ value: Double) -> Self { Self(value, .tonnes) }
  /// Makes a quantity from a number of pounds.
  public static func pounds(_ value: Double) -> Self { Self(value, .pounds) }
  /// Makes a quantity from a number of ounces.
  public static func ounces(_ value: Double) -> Self { Self(value, .ounces) }
  /// Makes a quantity from a number of stones.
  public static func stones(_ value: Double) -> Self { Self(value, .stones) }
}

extension Quantity where Family == Dimensions.Volume {
  /// Makes a quantity from a number of milliliters.
  public static func milliliters(_ value: Double) -> Self { Self(value, .milliliters) }
  /// Makes a quantity from a number of liters.
  public static func liters(_ value: Double) -> Self { Self(value, .liters) }
  /// Makes a quantity from a number of deciliters.
  public static func deciliters(_ value: Double) -> Self { Self(value, .deciliters) }
  /// Makes a quantity from a number of centiliters.
  public static func centiliters(_ value: Double) -> Self { Self(value, .centiliters) }
  /// Makes a quantity from a number of microliters.
  public static func microliters(_ value: Double) -> Self { Self(value, .microliters) }
  /// Makes a quantity from a number of fluid ounces.
  public static func fluidOunces(_ value: Double) -> Self { Self(value, .fluidOunces) }
  /// Makes a quantity from a number of imperial fluid ounces.
  public static func imperialFluidOunces(_ value: Double) -> Self {
    Self(value, .imperialFluidOunces)
  }
}

extension Quantity where Family == Dimensions.TimeSpan {
  /// Makes a quantity from a number of seconds.
  public static func seconds(_ value: Double) -> Self { Self(value, .seconds) }
  /// Makes a quantity from a number of minutes.
  public static func minutes(_ value: Double) -> Self { Self(value, .minutes) }
  /// Makes a quantity from a number of hours.
  public static func hours(_ value: Double) -> Self { Self(value, .hours) }
  /// Makes a quantity from a number of days.
  public static func days(_ value: Double) -> Self { Self(value, .days) }
  /// Makes a quantity from a number of milliseconds.
  public static func milliseconds(_ value: Double) -> Self { Self(value, .milliseconds) }
}

extension Quantity where Family == Dimensions.Length {
  /// Makes a quantity from a number of meters.
  public static func meters(_ value: Double) -> Self { Self(value, .meters) }
  /// Makes a quantity from a number of kilometers.
  public static func kilometers(_ value: Double) -> Self { Self(value, .kilometers) }
  /// Makes a quantity from a number of centimeters.
  public static func centimeters(_ value: Double) -> Self { Self(value, .centimeters) }
  /// Makes a quantity from a number of millimeters.
  public static func millimeters(_ value: Double) -> Self { Self(value, .millimeters) }
  /// Makes a quantity from a number of inches.
  public static func inches(_ value: Double) -> Self { Self(value, .inches) }
  /// Makes a quantity from a number of feet.
  public static func feet(_ value: Double) -> Self { Self(value, .feet) }
  /// Makes a quantity from a number of yards.
  public static func yards(_ value: Double) -> Self { Self(value, .yards) }
  /// Makes a quantity from a number of miles.
  public static func miles(_ value: Double) -> Self { Self(value, .miles) }
  /// Makes a quantity from a number of nautical miles.
  public static func nauticalMiles(_ value: Double) -> Self { Self(value, .nauticalMiles) }
}

extension Quantity where Family == Dimensions.Area {
  /// Makes a quantity from a number of square meters.
  public static func squareMeters(_ value: Double) -> Self { Self(value, .squareMeters) }
  /// Makes a quantity from a number of square centimeters.
  public static func squareCentimeters(_ value: Double) -> Self { Self(value, .squareCentimeters) }
}

extension Quantity where Family == Dimensions.Energy {
  /// Makes a quantity from a number of kilojoules.
  public static func kilojoules(_ value: Double) -> Self { Self(value, .kilojoules) }
  /// Makes a quantity from a number of joules.
  public static func joules(_ value: Double) -> Self { Self(value, .joules) }
  /// Makes a quantity from a number of kilocalories.
  public static func kilocalories(_ value: Double) -> Self { Self(value, .kilocalories) }
  /// Makes a quantity from a number of watt hours.
  public static func wattHours(_ value: Double) -> Self { Self(value, .wattHours) }
  /// Makes a quantity from a number of kilowatt hours.
  public static func kilowattHours(_ value: Double) -> Self { Self(value, .kilowattHours) }
}

extension Quantity where Family == Dimensions.Amount {
  /// Makes a quantity from a number of millimoles.
  public static func millimoles(_ value: Double) -> Self { Self(value, .millimoles) }
  /// Makes a quantity from a number of moles.
  public static func moles(_ value: Double) -> Self { Self(value, .moles) }
  /// Makes a quantity from a number of micromoles.
  public static func micromoles(_ value: Double) -> Self { Self(value, .micromoles) }
}

extension Quantity where Family == Dimensions.Pressure {
  /// Makes a quantity from a number of hectopascals.
  public static func hectopascals(_ value: Double) -> Self { Self(value, .hectopascals) }
  /// Makes a quantity from a number of kilopascals.
  public static func kilopascals(_ value: Double) -> Self { Self(value, .kilopascals) }
  /// Makes a quantity from a number of pascals.
  public static func pascals(_ value: Double) -> Self { Self(value, .pascals) }
  /// Makes a quantity from a number of millimeters of mercury.
  public static func millimetersOfMercury(_ value: Double) -> Self {
    Self(value, .millimetersOfMercury)
  }
  /// Makes a quantity from a number of inches of mercury.
  public static func inchesOfMercury(_ value: Double) -> Self { Self(value, .inchesOfMercury) }
  /// Makes a quantity from a number of bars.
  public static func bars(_ value: Double) -> Self { Self(value, .bars) }
  /// Makes a quantity from a number of pounds per square inch.
  public static func poundsPerSquareInch(_ value: Double) -> Self {
    Self(value, .poundsPerSquareInch)
  }
}

extension Quantity where Family == Dimensions.Equivalents {
  /// Makes a quantity from a number of milliequivalents.
  public static func milliequivalents(_ value: Double) -> Self { Self(value, .milliequivalents) }
}

extension Quantity where Family == Ratio<Dimensions.Equivalents, Dimensions.Volume> {
  /// Makes a quantity from a number of milliequivalents per liter.
  public static func milliequivalentsPerLiter(_ value: Double) -> Self {
    Self(value, .milliequivalentsPerLiter)
  }
}

extension Quantity where Family == Ratio<Dimensions.Beats, Dimensions.TimeSpan> {
  /// Makes a quantity from a number of beats per minute.
  public static func beatsPerMinute(_ value: Double) -> Self { Self(value, .beatsPerMinute) }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.TimeSpan> {
  /// Makes a quantity from a number of liters per hour.
  public static func litersPerHour(_ value: Double) -> Self { Self(value, .litersPerHour) }
  /// Makes a quantity from a number of milliliters per hour.
  public static func millilitersPerHour(_ value: Double) -> Self {
    Self(value, .millilitersPerHour)
  }
  /// Makes a quantity from a number of milliliters per minute.
  public static func millilitersPerMinute(_ value: Double) -> Self {
    Self(value, .millilitersPerMinute)
  }
  /// Makes a quantity from a number of fluid ounces per hour.
  public static func fluidOuncesPerHour(_ value: Double) -> Self {
    Self(value, .fluidOuncesPerHour)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.TimeSpan> {
  /// Makes a quantity from a number of grams per hour.
  public static func gramsPerHour(_ value: Double) -> Self { Self(value, .gramsPerHour) }
  /// Makes a quantity from a number of milligrams per hour.
  public static func milligramsPerHour(_ value: Double) -> Self { Self(value, .milligramsPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  /// Makes a quantity from a number of milligrams per liter.
  public static func milligramsPerLiter(_ value: Double) -> Self {
    Self(value, .milligramsPerLiter)
  }
  /// Makes a quantity from a number of grams per liter.
  public static func gramsPerLiter(_ value: Double) -> Self { Self(value, .gramsPerLiter) }
}

extension Quantity where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  /// Makes a quantity from a number of millimoles per liter.
  public static func millimolesPerLiter(_ value: Double) -> Self {
    Self(value, .millimolesPerLiter)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Amount> {
  /// Makes a quantity from a number of grams per mole.
  public static func gramsPerMole(_ value: Double) -> Self { Self(value, .gramsPerMole) }
}

extension Quantity where Family == Ratio<Dimensions.Length, Dimensions.TimeSpan> {
  /// Makes a quantity from a number of meters per second.
  public static func metersPerSecond(_ value: Double) -> Self { Self(value, .metersPerSecond) }
  /// Makes a quantity from a number of kilometers per hour.
  public static func kilometersPerHour(_ value: Double) -> Self { Self(value, .kilometersPerHour) }
  /// Makes a quantity from a number of miles per hour.
  public static func milesPerHour(_ value: Double) -> Self { Self(value, .milesPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.TimeSpan, Dimensions.Length> {
  /// Makes a quantity from a number of minutes per kilometer.
  public static func minutesPerKilometer(_ value: Double) -> Self {
    Self(value, .minutesPerKilometer)
  }
  /// Makes a quantity from a number of minutes per mile.
  public static func minutesPerMile(_ value: Double) -> Self { Self(value, .minutesPerMile) }
  /// A pace as runners say it: `.perKilometer(5, 30)` is 5:30 min/km.
  public static func perKilometer(_ minutes: Int, _ seconds: Double) -> Self {
    .minutesPerKilometer((Double(minutes) * 60 + seconds) / 60)
  }
  /// A pace as runners say it: `.perMile(8, 30)` is 8:30 min/mi.
  public static func perMile(_ minutes: Int, _ seconds: Double) -> Self {
    .minutesPerMile((Double(minutes) * 60 + seconds) / 60)
  }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.Mass> {
  /// Makes a quantity from a number of milliliters per kilogram.
  public static func millilitersPerKilogram(_ value: Double) -> Self {
    Self(value, .millilitersPerKilogram)
  }
}

extension Quantity where Family == Ratio<Dimensions.Energy, Dimensions.TimeSpan> {
  /// Makes a quantity from a number of watts.
  public static func watts(_ value: Double) -> Self { Self(value, .watts) }
  /// Makes a quantity from a number of kilocalories per hour.
  public static func kilocaloriesPerHour(_ value: Double) -> Self {
    Self(value, .kilocaloriesPerHour)
  }
}
