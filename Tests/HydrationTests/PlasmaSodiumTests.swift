import Hydration
import Testing
import Units

@Suite struct PlasmaSodiumTests {
  private func end(from start: Double, water: Double, salt: Double, gain: Double) -> Double {
    PlasmaSodium.after(
      from: .millimolesPerLiter(start), bodyWater: .liters(water), gaining: .millimoles(salt),
      in: .liters(gain)
    ).in(.millimolesPerLiter)
  }

  /// Cheuvront 2023 gives a fall from 140 to 138 if all sweat is replaced by water.
  @Test func replacingSweatWithWaterDilutesALittle() {
    #expect(abs(end(from: 140, water: 42, salt: -67.5, gain: 0) - 138.3) < 0.05)
  }

  @Test func sodiumInTheDrinkDoesNotRescueOverdrinking() {
    let water = end(from: 140, water: 30, salt: -90, gain: 2)
    let sportsDrink = end(from: 140, water: 30, salt: 2, gain: 2)
    #expect(abs(water - 126.9) < 0.05)
    #expect(abs(sportsDrink - 129.8) < 0.05)
  }

  @Test(.enabled(if: ScienceVectors.isPresent, "needs science/vectors.json in BRINE_SHARED"))
  func agreesWithTheReferenceVectors() throws {
    for vector in try ScienceVectors.load().plasmaSodium {
      let found = end(
        from: vector.start, water: vector.bodyWater, salt: vector.saltGain, gain: vector.waterGain)
      #expect(abs(found - vector.end) < 0.01)
    }
  }

  @Test func nothingInAndNothingOutChangesNothing() {
    #expect(abs(end(from: 141, water: 35, salt: 0, gain: 0) - 141) < 1e-9)
  }
}
