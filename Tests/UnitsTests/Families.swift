import Units

/// Every named type of measured values.
let everyMeasured: [any Measured.Type] = [
  Temperature.self, Mass.self, Volume.self, TimeSpan.self, Length.self, Area.self, Energy.self,
  Amount.self, Equivalents.self, Pressure.self, Fraction.self, TemperatureDifference.self,
  VolumeRate.self, MassRate.self, MassConcentration.self, Molarity.self,
  EquivalentConcentration.self, MolarMass.self, Speed.self, Pace.self, Power.self,
  VolumePerMass.self, PulseRate.self, Quantity<Dimensions.Beats>.self,
]

/// The families of these types.
let everyFamily: [any UnitFamily.Type] = everyMeasured.map { type in
  func family<M: Measured>(_ type: M.Type) -> any UnitFamily.Type { M.Family.self }
  return family(type)
}
