import TestSupport
import Testing

@testable import Units

struct QuantityTests {
  @Test func notANumberLiesInNoRange() {
    let range = Mass.kilograms(20)...Mass.kilograms(300)
    #expect(!range.contains(.kilograms(.nan)))
    #expect(range.contains(.kilograms(300)))
  }

  @Test func aQuantityIsANumberAndNothingElse() {
    #expect(MemoryLayout<VolumeRate>.size == MemoryLayout<Double>.size)
  }

  @Test func aPaceIsSaidInMinutesAndSeconds() {
    #expect(Pace.perKilometer(5, 30) == .minutesPerKilometer(5.5))
    #expect(Pace.perMile(8, 30).formatted(for: .usCustomary) == "8:30 min/mi")
  }

  @Test func aFractionIsOfSomething() {
    #expect(abs(Fraction.percent(2).of(Mass.kilograms(70)).in(.kilograms) - 1.4) < 1e-15)
    #expect(Mass.kilograms(7).fraction(of: .kilograms(70)) == .percent(10))
  }

  @Test func rateTimesTimeIsVolume() {
    let loss = VolumeRate.litersPerHour(1.2) * TimeSpan.hours(2.5)
    #expect(loss == Volume.liters(3))
    #expect(loss.in(.milliliters) == 3000)
  }

  @Test func volumeOverTimeIsARate() {
    let rate: VolumeRate = Volume.liters(3) / TimeSpan.minutes(150)
    #expect(rate.in(.litersPerHour) == 1.2)
    #expect(Volume.liters(3) / rate == TimeSpan.hours(2.5))
  }

  @Test func concentrationTimesRateIsMassRate() {
    let sodium = MassConcentration.milligramsPerLiter(920) * VolumeRate.litersPerHour(1.2)
    #expect(abs(sodium.in(.milligramsPerHour) - 1104) < 1e-9)
  }

  @Test func molarityTimesMolarMassIsMassConcentration() {
    let sweat = Molarity.millimolesPerLiter(40) * MolarMass.gramsPerMole(22.98977)
    #expect(abs(sweat.in(.milligramsPerLiter) - 919.5908) < 1e-9)
  }

  @Test func ratiosWithACommonDenominatorDivide() {
    let molarMass: MolarMass =
      MassConcentration.milligramsPerLiter(919.5908) / Molarity.millimolesPerLiter(40)
    #expect(abs(molarMass.in(.gramsPerMole) - 22.98977) < 1e-9)
  }

  @Test func speedInvertedIsPace() {
    let pace: Pace = Speed.kilometersPerHour(12).inverted()
    #expect(abs(pace.in(.minutesPerKilometer) - 5) < 1e-12)
  }

  @Test func powerTimesTimeIsEnergy() {
    #expect((Power.watts(250) * TimeSpan.hours(1)).in(.kilojoules) == 900)
  }

  @Test func energyOverTimeIsPower() {
    let power: Power = Energy.kilojoules(900) / TimeSpan.hours(1)
    #expect(power.in(.watts) == 250)
  }

  @Test func temperaturesDifferAndMove() {
    let warmer = Temperature.degreesCelsius(31) - Temperature.degreesCelsius(20)
    #expect(warmer.in(.degreesCelsius) == 11)
    #expect(abs(warmer.in(.degreesFahrenheit) - 19.8) < 1e-12)
    #expect(Temperature.degreesCelsius(20) + warmer == .degreesCelsius(31))
  }

  @Test func absoluteZeroIsTheSameOnEveryScale() {
    #expect(abs(Temperature(-459.67, .degreesFahrenheit).stored + 273.15) < 1e-12)
    #expect(abs(Temperature.degreesCelsius(-273.15).in(.kelvins)) < 1e-12)
  }

  @Test func orderIsThatOfMagnitudesWhateverTheUnit() {
    #expect(Mass.pounds(150) < .kilograms(70))
    #expect(Volume.fluidOunces(16) > .milliliters(473))
  }

  @Test func whatIsStoredIsWhatWasGivenInTheStoredUnit() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let value = Double.random(in: 0...1e6, using: &random)
      #expect(Mass.kilograms(value).stored == value)
      #expect(VolumeRate.litersPerHour(value).in(.litersPerHour) == value)
      #expect(Molarity.millimolesPerLiter(value).stored == value)
      #expect(Speed.metersPerSecond(value).stored == value)
    }
  }
}
