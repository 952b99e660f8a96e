import TestSupport
import Testing
import Units

struct UnitFormattingTests {
  @Test func printsForEachSystem() {
    expect(Mass.kilograms(72.5), "72.5 kg", "159.8 lb", "11 st 6 lb")
    expect(Mass.grams(60), "60 g", "2.1 oz", "2.1 oz")
    expect(Volume.milliliters(500), "500 mL", "16.9 fl oz", "17.6 imp fl oz")
    expect(Volume.liters(1.25), "1.25 L", "42.3 fl oz", "44 imp fl oz")
    expect(VolumeRate.litersPerHour(1.2), "1.2 L/h", "40.6 fl oz/h", "42.2 imp fl oz/h")
    expect(Length.inches(71), "180 cm", "5 ft 11 in", "5 ft 11 in")
    expect(Length.kilometers(42.195), "42.2 km", "26.22 mi", "26.22 mi")
    expect(Temperature.degreesCelsius(31), "31 °C", "87.8 °F", "31 °C")
    expect(Speed.metersPerSecond(3.5), "12.6 km/h", "7.8 mph", "7.8 mph")
    expect(Pace.minutesPerKilometer(5.5), "5:30 min/km", "8:51 min/mi", "8:51 min/mi")
    expect(Energy.kilocalories(870), "870 kcal", "870 kcal", "870 kcal")
    expect(TimeSpan.minutes(75), "1 h 15 min", "1 h 15 min", "1 h 15 min")
    expect(TimeSpan.seconds(90), "1 min 30 s", "1 min 30 s", "1 min 30 s")
    expect(Fraction.percent(55.25), "55.3 %", "55.3 %", "55.3 %")
    expect(PulseRate.beatsPerMinute(148), "148 bpm", "148 bpm", "148 bpm")
    expect(MassRate.gramsPerHour(60), "60 g/h", "60 g/h", "60 g/h")
    expect(Power.watts(250), "250 W", "250 W", "250 W")
    expect(Pressure.hectopascals(1013.25), "1013 hPa", "29.92 inHg", "1013 hPa")
    expect(Molarity.millimolesPerLiter(45), "45 mmol/L", "45 mmol/L", "45 mmol/L")
  }

  @Test func whatWasTypedPrintsBack() throws {
    #expect(try Mass.parse("137 lb").formatted(for: .usCustomary) == "137 lb")
    #expect(try Volume.parse("16 fl oz").formatted(for: .usCustomary) == "16 fl oz")
    #expect(try Mass.parse("137 lb").rounded(in: .pounds) == 137)
    #expect(try Length.parse("5'11\"").formatted(for: .imperial) == "5 ft 11 in")
  }

  @Test func whatIsPrintedCanBeRead() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let volume = Volume.milliliters(Double.random(in: 0...5000, using: &random))
      let mass = Mass.kilograms(Double.random(in: 0...200, using: &random))
      for system in UnitSystem.allCases {
        let drunk = try Volume.parse(volume.formatted(for: system))
        #expect(abs(drunk.stored - volume.stored) <= 5)
        let weighed = try Mass.parse(mass.formatted(for: system))
        #expect(abs(weighed.stored - mass.stored) <= 0.23)
      }
    }
  }

  @Test(arguments: [
    (999_999 + 59.0 / 60, "999999:59 min/km"), (-999_999.5, "-999999:30 min/km"),
    (999_999.999, "1000000 min/km"), (54_600_427.25, "54600427.25 min/km"),
    (-1_000_000, "-1000000 min/km"), (1e20, "1e+20 min/km"),
  ])
  func aPaceIsAClockForAsManyDigitsAsAClockIsRead(_ minutes: Double, text: String) throws {
    #expect(Pace.minutesPerKilometer(minutes).formatted(for: .metric) == text)
    let back = try Pace.parse(text).in(.minutesPerKilometer)
    #expect(abs(back - minutes) <= max(0.5 / 60 + 1e-6, 1e-15 * minutes.magnitude))
  }

  @Test func negativesAndNonFiniteNumbersPrint() {
    #expect(Mass.kilograms(-1.5).formatted(for: .metric) == "-1.5 kg")
    #expect(Mass.kilograms(-72.5).formatted(for: .imperial) == "-11 st 6 lb")
    #expect(Mass.kilograms(.nan).formatted(for: .imperial) == "nan lb")
    #expect(Mass.kilograms(1e300).formatted(for: .imperial).hasSuffix("st"))
    #expect(Volume.milliliters(0).formatted(for: .metric) == "0 mL")
    #expect(Volume.milliliters(-0.2).formatted(for: .metric) == "0 mL")
  }

  private func expect(
    _ value: some Measured, _ metric: String, _ us: String, _ imperial: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(value.formatted(for: .metric) == metric, sourceLocation: location)
    #expect(value.formatted(for: .usCustomary) == us, sourceLocation: location)
    #expect(value.formatted(for: .imperial) == imperial, sourceLocation: location)
  }
}
