// `.kilograms` wherever a unit of mass is expected.

extension UnitOfMeasure where Family == Dimensions.Mass {
  /// The kilogram.
  public static var kilograms: Self { Family.kilograms }
  /// 0.001 kg.
  public static var grams: Self { Family.grams }
  /// 10⁻⁶ kg.
  public static var milligrams: Self { Family.milligrams }
  /// 10⁻⁹ kg.
  public static var micrograms: Self { Family.micrograms }
  /// 1000 kg.
  public static var tonnes: Self { Family.tonnes }
  /// The avoirdupois pound, 0.45359237 kg.
  public static var pounds: Self { Family.pounds }
  /// The avoirdupois ounce, a sixteenth of a pound.
  public static var ounces: Self { Family.ounces }
  /// 14 pounds.
  public static var stones: Self { Family.stones }
}

extension UnitOfMeasure where Family == Dimensions.Volume {
  /// 0.001 L, which is a cubic centimetre.
  public static var milliliters: Self { Family.milliliters }
  /// The litre.
  public static var liters: Self { Family.liters }
  /// 0.1 L.
  public static var deciliters: Self { Family.deciliters }
  /// 0.01 L.
  public static var centiliters: Self { Family.centiliters }
  /// 10⁻⁶ L.
  public static var microliters: Self { Family.microliters }
  /// The US fluid ounce, 29.5735295625 mL.
  public static var fluidOunces: Self { Family.fluidOunces }
  /// The imperial fluid ounce, 28.4130625 mL.
  public static var imperialFluidOunces: Self { Family.imperialFluidOunces }
}

extension UnitOfMeasure where Family == Dimensions.TimeSpan {
  /// The second.
  public static var seconds: Self { Family.seconds }
  /// 60 s.
  public static var minutes: Self { Family.minutes }
  /// 3600 s.
  public static var hours: Self { Family.hours }
  /// 86,400 s exactly, even if a calendar day is longer or shorter.
  public static var days: Self { Family.days }
  /// 0.001 s.
  public static var milliseconds: Self { Family.milliseconds }
}

extension UnitOfMeasure where Family == Dimensions.Length {
  /// The metre.
  public static var meters: Self { Family.meters }
  /// 1000 m.
  public static var kilometers: Self { Family.kilometers }
  /// 0.01 m.
  public static var centimeters: Self { Family.centimeters }
  /// 0.001 m.
  public static var millimeters: Self { Family.millimeters }
  /// 0.0254 m.
  public static var inches: Self { Family.inches }
  /// 12 inches, 0.3048 m.
  public static var feet: Self { Family.feet }
  /// 3 feet, 0.9144 m.
  public static var yards: Self { Family.yards }
  /// The statute mile, 1609.344 m.
  public static var miles: Self { Family.miles }
  /// 1852 m.
  public static var nauticalMiles: Self { Family.nauticalMiles }
}

extension UnitOfMeasure where Family == Dimensions.Area {
  /// The square metre.
  public static var squareMeters: Self { Family.squareMeters }
  /// 0.0001 m².
  public static var squareCentimeters: Self { Family.squareCentimeters }
}

extension UnitOfMeasure where Family == Dimensions.Energy {
  /// 1000 J.
  public static var kilojoules: Self { Family.kilojoules }
  /// The joule.
  public static var joules: Self { Family.joules }
  /// The thermochemical kilocalorie of food labels, 4.184 kJ.
  public static var kilocalories: Self { Family.kilocalories }
  /// 3.6 kJ.
  public static var wattHours: Self { Family.wattHours }
  /// 3600 kJ.
  public static var kilowattHours: Self { Family.kilowattHours }
}

extension UnitOfMeasure where Family == Dimensions.Amount {
  /// 0.001 mol.
  public static var millimoles: Self { Family.millimoles }
  /// The mole.
  public static var moles: Self { Family.moles }
  /// 10⁻⁶ mol.
  public static var micromoles: Self { Family.micromoles }
}

extension UnitOfMeasure where Family == Dimensions.Equivalents {
  /// 0.001 Eq, the charge of a millimole of sodium ions.
  public static var milliequivalents: Self { Family.milliequivalents }
}

extension UnitOfMeasure where Family == Dimensions.Beats {
  /// One heartbeat.
  public static var beats: Self { Family.beats }
}

extension UnitOfMeasure where Family == Dimensions.Pressure {
  /// 100 Pa.
  public static var hectopascals: Self { Family.hectopascals }
  /// 1000 Pa.
  public static var kilopascals: Self { Family.kilopascals }
  /// The pascal.
  public static var pascals: Self { Family.pascals }
  /// Conventional, 133.322387415 Pa.
  public static var millimetersOfMercury: Self { Family.millimetersOfMercury }
  /// Conventional, 3386.388640341 Pa.
  public static var inchesOfMercury: Self { Family.inchesOfMercury }
  /// 100 Pa, as a hectopascal is.
  public static var millibars: Self { Family.millibars }
  /// 100 kPa.
  public static var bars: Self { Family.bars }
  /// The standard atmosphere, 101,325 Pa.
  public static var atmospheres: Self { Family.atmospheres }
  /// 1/760 of an atmosphere.
  public static var torrs: Self { Family.torrs }
  /// A pound of force on a square inch, 6894.757293168 Pa.
  public static var poundsPerSquareInch: Self { Family.poundsPerSquareInch }
}
