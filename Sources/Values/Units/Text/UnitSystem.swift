/// Which units a reader expects.
public enum UnitSystem: String, CaseIterable, Sendable {
  /// Kilograms, millilitres, kilometres, degrees Celsius.
  case metric
  /// Pounds, US fluid ounces, miles, degrees Fahrenheit.
  case usCustomary
  /// Stones and pounds, imperial fluid ounces, miles, degrees Celsius.
  case imperial
}

/// How a value is shown: in one unit, in two units, or as minutes and seconds.
public enum UnitDisplay<Family: UnitFamily>: Sendable {
  /// `72.5 kg`
  case number(UnitOfMeasure<Family>)
  /// `11 st 4 lb`: a whole number of the larger unit, and the rest as a whole number of the
  /// smaller.
  case split(UnitOfMeasure<Family>, UnitOfMeasure<Family>)
  /// `5:30 min/km`: whole units and sixtieths. From a million units on, a plain number.
  case clock(UnitOfMeasure<Family>)
}
