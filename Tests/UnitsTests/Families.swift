import Units

/// Every family built so far, by type.
let everyFamily: [any UnitFamily.Type] = [
  Mass.Family.self, Volume.Family.self, TimeSpan.Family.self, Length.Family.self,
  Area.Family.self, Energy.Family.self, Amount.Family.self, Pressure.Family.self,
  Temperature.Family.self, TemperatureDifference.Family.self, VolumeRate.Family.self,
  MassRate.Family.self, MassConcentration.Family.self, Molarity.Family.self,
  MolarMass.Family.self, Speed.Family.self, Pace.Family.self, Power.Family.self,
  VolumePerMass.Family.self, Fraction.Family.self, Equivalents.Family.self,
  EquivalentConcentration.Family.self, HeartRate.Family.self, Dimensions.Beats.self,
]

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
