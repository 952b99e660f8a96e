// `.kilograms` wherever a unit of mass is expected.

extension UnitOfMeasure where Family == Dimensions.Mass {
  public static var kilograms: Self { Family.kilograms }
  public static var grams: Self { Family.grams }
  public static var milligrams: Self { Family.milligrams }
  public static var micrograms: Self { Family.micrograms }
  public static var tonnes: Self { Family.tonnes }
  public static var pounds: Self { Family.pounds }
  public static var ounces: Self { Family.ounces }
  public static var stones: Self { Family.stones }
}

extension UnitOfMeasure where Family == Dimensions.Volume {
  public static var milliliters: Self { Family.milliliters }
  public static var liters: Self { Family.liters }
  public static var deciliters: Self { Family.deciliters }
  public static var centiliters: Self { Family.centiliters }
  public static var microliters: Self { Family.microliters }
  public static var fluidOunces: Self { Family.fluidOunces }
  public static var imperialFluidOunces: Self { Family.imperialFluidOunces }
}

extension UnitOfMeasure where Family == Dimensions.TimeSpan {
  public static var seconds: Self { Family.seconds }
  public static var minutes: Self { Family.minutes }
  public static var hours: Self { Family.hours }
  public static var days: Self { Family.days }
  public static var milliseconds: Self { Family.milliseconds }
}

extension UnitOfMeasure where Family == Dimensions.Length {
  public static var meters: Self { Family.meters }
  public static var kilometers: Self { Family.kilometers }
  public static var centimeters: Self { Family.centimeters }
  public static var millimeters: Self { Family.millimeters }
  public static var inches: Self { Family.inches }
  public static var feet: Self { Family.feet }
  public static var yards: Self { Family.yards }
  public static var miles: Self { Family.miles }
  public static var nauticalMiles: Self { Family.nauticalMiles }
}

extension UnitOfMeasure where Family == Dimensions.Area {
  public static var squareMeters: Self { Family.squareMeters }
  public static var squareCentimeters: Self { Family.squareCentimeters }
}

extension UnitOfMeasure where Family == Dimensions.Energy {
  public static var kilojoules: Self { Family.kilojoules }
  public static var joules: Self { Family.joules }
  public static var kilocalories: Self { Family.kilocalories }
  public static var wattHours: Self { Family.wattHours }
  public static var kilowattHours: Self { Family.kilowattHours }
}

extension UnitOfMeasure where Family == Dimensions.Amount {
  public static var millimoles: Self { Family.millimoles }
  public static var moles: Self { Family.moles }
  public static var micromoles: Self { Family.micromoles }
}

extension UnitOfMeasure where Family == Dimensions.Pressure {
  public static var hectopascals: Self { Family.hectopascals }
  public static var kilopascals: Self { Family.kilopascals }
  public static var pascals: Self { Family.pascals }
  public static var millimetersOfMercury: Self { Family.millimetersOfMercury }
  public static var inchesOfMercury: Self { Family.inchesOfMercury }
}
