// `Mass.kilograms(72.5)`: a quantity from a number and the unit it is in.

extension Quantity where Family == Dimensions.Mass {
  public static func kilograms(_ value: Double) -> Self { Self(value, .kilograms) }
  public static func grams(_ value: Double) -> Self { Self(value, .grams) }
  public static func milligrams(_ value: Double) -> Self { Self(value, .milligrams) }
  public static func micrograms(_ value: Double) -> Self { Self(value, .micrograms) }
  public static func tonnes(_ value: Double) -> Self { Self(value, .tonnes) }
  public static func pounds(_ value: Double) -> Self { Self(value, .pounds) }
  public static func ounces(_ value: Double) -> Self { Self(value, .ounces) }
  public static func stones(_ value: Double) -> Self { Self(value, .stones) }
}

extension Quantity where Family == Dimensions.Volume {
  public static func milliliters(_ value: Double) -> Self { Self(value, .milliliters) }
  public static func liters(_ value: Double) -> Self { Self(value, .liters) }
  public static func deciliters(_ value: Double) -> Self { Self(value, .deciliters) }
  public static func centiliters(_ value: Double) -> Self { Self(value, .centiliters) }
  public static func microliters(_ value: Double) -> Self { Self(value, .microliters) }
  public static func fluidOunces(_ value: Double) -> Self { Self(value, .fluidOunces) }
  public static func imperialFluidOunces(_ value: Double) -> Self {
    Self(value, .imperialFluidOunces)
  }
}

extension Quantity where Family == Dimensions.TimeSpan {
  public static func seconds(_ value: Double) -> Self { Self(value, .seconds) }
  public static func minutes(_ value: Double) -> Self { Self(value, .minutes) }
  public static func hours(_ value: Double) -> Self { Self(value, .hours) }
  public static func days(_ value: Double) -> Self { Self(value, .days) }
  public static func milliseconds(_ value: Double) -> Self { Self(value, .milliseconds) }
}

extension Quantity where Family == Dimensions.Length {
  public static func meters(_ value: Double) -> Self { Self(value, .meters) }
  public static func kilometers(_ value: Double) -> Self { Self(value, .kilometers) }
  public static func centimeters(_ value: Double) -> Self { Self(value, .centimeters) }
  public static func millimeters(_ value: Double) -> Self { Self(value, .millimeters) }
  public static func inches(_ value: Double) -> Self { Self(value, .inches) }
  public static func feet(_ value: Double) -> Self { Self(value, .feet) }
  public static func yards(_ value: Double) -> Self { Self(value, .yards) }
  public static func miles(_ value: Double) -> Self { Self(value, .miles) }
  public static func nauticalMiles(_ value: Double) -> Self { Self(value, .nauticalMiles) }
}

extension Quantity where Family == Dimensions.Area {
  public static func squareMeters(_ value: Double) -> Self { Self(value, .squareMeters) }
  public static func squareCentimeters(_ value: Double) -> Self { Self(value, .squareCentimeters) }
}

extension Quantity where Family == Dimensions.Energy {
  public static func kilojoules(_ value: Double) -> Self { Self(value, .kilojoules) }
  public static func joules(_ value: Double) -> Self { Self(value, .joules) }
  public static func kilocalories(_ value: Double) -> Self { Self(value, .kilocalories) }
  public static func wattHours(_ value: Double) -> Self { Self(value, .wattHours) }
  public static func kilowattHours(_ value: Double) -> Self { Self(value, .kilowattHours) }
}

extension Quantity where Family == Dimensions.Amount {
  public static func millimoles(_ value: Double) -> Self { Self(value, .millimoles) }
  public static func moles(_ value: Double) -> Self { Self(value, .moles) }
  public static func micromoles(_ value: Double) -> Self { Self(value, .micromoles) }
}

extension Quantity where Family == Dimensions.Pressure {
  public static func hectopascals(_ value: Double) -> Self { Self(value, .hectopascals) }
  public static func kilopascals(_ value: Double) -> Self { Self(value, .kilopascals) }
  public static func pascals(_ value: Double) -> Self { Self(value, .pascals) }
  public static func millimetersOfMercury(_ value: Double) -> Self {
    Self(value, .millimetersOfMercury)
  }
  public static func inchesOfMercury(_ value: Double) -> Self { Self(value, .inchesOfMercury) }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.TimeSpan> {
  public static func litersPerHour(_ value: Double) -> Self { Self(value, .litersPerHour) }
  public static func millilitersPerHour(_ value: Double) -> Self {
    Self(value, .millilitersPerHour)
  }
  public static func millilitersPerMinute(_ value: Double) -> Self {
    Self(value, .millilitersPerMinute)
  }
  public static func fluidOuncesPerHour(_ value: Double) -> Self {
    Self(value, .fluidOuncesPerHour)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.TimeSpan> {
  public static func gramsPerHour(_ value: Double) -> Self { Self(value, .gramsPerHour) }
  public static func milligramsPerHour(_ value: Double) -> Self { Self(value, .milligramsPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  public static func milligramsPerLiter(_ value: Double) -> Self {
    Self(value, .milligramsPerLiter)
  }
  public static func gramsPerLiter(_ value: Double) -> Self { Self(value, .gramsPerLiter) }
}

extension Quantity where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  public static func millimolesPerLiter(_ value: Double) -> Self {
    Self(value, .millimolesPerLiter)
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Amount> {
  public static func gramsPerMole(_ value: Double) -> Self { Self(value, .gramsPerMole) }
}

extension Quantity where Family == Ratio<Dimensions.Length, Dimensions.TimeSpan> {
  public static func metersPerSecond(_ value: Double) -> Self { Self(value, .metersPerSecond) }
  public static func kilometersPerHour(_ value: Double) -> Self { Self(value, .kilometersPerHour) }
  public static func milesPerHour(_ value: Double) -> Self { Self(value, .milesPerHour) }
}

extension Quantity where Family == Ratio<Dimensions.TimeSpan, Dimensions.Length> {
  public static func minutesPerKilometer(_ value: Double) -> Self {
    Self(value, .minutesPerKilometer)
  }
  public static func minutesPerMile(_ value: Double) -> Self { Self(value, .minutesPerMile) }
}

extension Quantity where Family == Ratio<Dimensions.Volume, Dimensions.Mass> {
  public static func millilitersPerKilogram(_ value: Double) -> Self {
    Self(value, .millilitersPerKilogram)
  }
}

extension Quantity where Family == Ratio<Dimensions.Energy, Dimensions.TimeSpan> {
  public static func watts(_ value: Double) -> Self { Self(value, .watts) }
  public static func kilocaloriesPerHour(_ value: Double) -> Self {
    Self(value, .kilocaloriesPerHour)
  }
}
