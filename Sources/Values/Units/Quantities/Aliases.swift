public typealias Mass = Quantity<Dimensions.Mass>
public typealias Volume = Quantity<Dimensions.Volume>
public typealias TimeSpan = Quantity<Dimensions.TimeSpan>
public typealias Length = Quantity<Dimensions.Length>
public typealias Area = Quantity<Dimensions.Area>
public typealias Energy = Quantity<Dimensions.Energy>
public typealias Amount = Quantity<Dimensions.Amount>
public typealias Pressure = Quantity<Dimensions.Pressure>
public typealias TemperatureDifference = Quantity<Dimensions.TemperatureDifference>

/// Stored in L/h.
public typealias VolumeRate = Quantity<Ratio<Dimensions.Volume, Dimensions.TimeSpan>>
/// Stored in g/h.
public typealias MassRate = Quantity<Ratio<Dimensions.Mass, Dimensions.TimeSpan>>
/// Stored in mg/L.
public typealias MassConcentration = Quantity<Ratio<Dimensions.Mass, Dimensions.Volume>>
/// Stored in mmol/L.
public typealias Molarity = Quantity<Ratio<Dimensions.Amount, Dimensions.Volume>>
/// Stored in g/mol; a molarity times it is a mass concentration.
public typealias MolarMass = Quantity<Ratio<Dimensions.Mass, Dimensions.Amount>>
/// Stored in m/s.
public typealias Speed = Quantity<Ratio<Dimensions.Length, Dimensions.TimeSpan>>
/// Stored in s/km; the inverse of a speed.
public typealias Pace = Quantity<Ratio<Dimensions.TimeSpan, Dimensions.Length>>
/// Stored in W.
public typealias Power = Quantity<Ratio<Dimensions.Energy, Dimensions.TimeSpan>>
/// Stored in mL/kg.
public typealias VolumePerMass = Quantity<Ratio<Dimensions.Volume, Dimensions.Mass>>
