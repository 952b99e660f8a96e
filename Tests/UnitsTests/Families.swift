import Units

/// Every measured value that has a name, by type.
let everyMeasured: [any Measured.Type] = [
  Temperature.self, Mass.self, Volume.self, TimeSpan.self, Length.self, Area.self, Energy.self,
  Amount.self, Equivalents.self, Pressure.self, Fraction.self, TemperatureDifference.self,
  VolumeRate.self, MassRate.self, MassConcentration.self, Molarity.self,
  EquivalentConcentration.self, MolarMass.self, Speed.self, Pace.self, Power.self,
  VolumePerMass.self, PulseRate.self, Quantity<Dimensions.Beats>.self,
]

/// Their families.
let everyFamily: [any UnitFamily.Type] = everyMeasured.map { type in
  func family<M: Measured>(_ type: M.Type) -> any UnitFamily.Type { M.Family.self }
  return family(type)
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
