/// Stored in kg. Used for bodies and for food.
public typealias Mass = Quantity<Dimensions.Mass>
/// Stored in mL.
public typealias Volume = Quantity<Dimensions.Volume>
/// Stored in s.
public typealias TimeSpan = Quantity<Dimensions.TimeSpan>
/// Stored in m.
public typealias Length = Quantity<Dimensions.Length>
/// Stored in m².
public typealias Area = Quantity<Dimensions.Area>
/// Stored in kJ.
public typealias Energy = Quantity<Dimensions.Energy>
/// Stored in mmol.
public typealias Amount = Quantity<Dimensions.Amount>
/// Stored in hPa.
public typealias Pressure = Quantity<Dimensions.Pressure>
/// Stored in K.
public typealias TemperatureDifference = Quantity<Dimensions.TemperatureDifference>

/// Stored as a plain fraction: 0.55 is 55 %.
public typealias Fraction = Quantity<Dimensions.Fraction>
/// Stored in mEq.
public typealias Equivalents = Quantity<Dimensions.Equivalents>

/// Stored in L/h.
public typealias VolumeRate = Quantity<Ratio<Dimensions.Volume, Dimensions.TimeSpan>>
/// Stored in g/h.
public typealias MassRate = Quantity<Ratio<Dimensions.Mass, Dimensions.TimeSpan>>
/// Stored in mg/L.
public typealias MassConcentration = Quantity<Ratio<Dimensions.Mass, Dimensions.Volume>>
/// Stored in mmol/L.
public typealias Molarity = Quantity<Ratio<Dimensions.Amount, Dimensions.Volume>>
/// Stored in mEq/L, as in laboratory reports.
public typealias EquivalentConcentration =
  Quantity<Ratio<Dimensions.Equivalents, Dimensions.Volume>>
/// Stored in g/mol. A molarity times a molar mass is a mass concentration.
public typealias MolarMass = Quantity<Ratio<Dimensions.Mass, Dimensions.Amount>>
/// Stored in m/s.
public typealias Speed = Quantity<Ratio<Dimensions.Length, Dimensions.TimeSpan>>
/// Stored in s/km. It is the inverse of a speed.
public typealias Pace = Quantity<Ratio<Dimensions.TimeSpan, Dimensions.Length>>
/// Stored in W.
public typealias Power = Quantity<Ratio<Dimensions.Energy, Dimensions.TimeSpan>>
/// Stored in mL/kg.
public typealias VolumePerMass = Quantity<Ratio<Dimensions.Volume, Dimensions.Mass>>
/// Stored in beats per minute. A heart rate.
public typealias PulseRate = Quantity<Ratio<Dimensions.Beats, Dimensions.TimeSpan>>
