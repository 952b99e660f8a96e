import Testing
import Units

/// Units as scientific papers write them: products of powers, with superscripts.
struct PaperNotationTests {
  @Test(arguments: [
    "40 mmol·L⁻¹", "40 mmol⋅L⁻¹", "40 mmol•L⁻¹", "40 mmol∙L−1", "40 mmol·L-1", "40 mmol·l⁻¹",
    "40 mmol L⁻¹", "40 mmol.L-1", "40 mmol·L^-1", "40 mmol·L–1", "40 mmol·L⁻¹ Na",
    "40 mmol Na·L⁻¹", "40\u{A0}mmol\u{2009}·\u{2009}L⁻¹", "40 mmol·dm⁻³", "40 mmol dm-3",
  ])
  func aConcentrationIsReadHoweverItIsSet(_ text: String) throws {
    #expect(try Molarity.parse(text) == .millimolesPerLiter(40))
  }

  @Test func ratesAndSharesOfBodyMassAreRead() throws {
    #expect(try VolumeRate.parse("1.2 L·h⁻¹") == .litersPerHour(1.2))
    #expect(try VolumeRate.parse("32 fl oz h⁻¹") == VolumeRate.parse("32 fl oz/h"))
    #expect(try MassConcentration.parse("920 mg·L⁻¹") == .milligramsPerLiter(920))
    #expect(try MassRate.parse("60 g·h⁻¹") == .gramsPerHour(60))
    #expect(try VolumePerMass.parse("7 mL·kg⁻¹").in(.millilitersPerKilogram) == 7)
    #expect(try PulseRate.parse("148 min⁻¹") == .beatsPerMinute(148))
    #expect(try PulseRate.parse("148 beats·min⁻¹") == .beatsPerMinute(148))
    #expect(try Speed.parse("3.5 m·s⁻¹") == .metersPerSecond(3.5))
    #expect(try Molarity.parse("919.5908 mg·L⁻¹ Na") == Molarity.parse("919.5908 mg/L Na"))
    #expect(try Area.parse("1.8 m²") == Area.parse("1.8 m2"))
    #expect(try Energy.parse("1.5 kW·h") == Energy.parse("1.5 kWh"))
    #expect(try Temperature.parse("−2 °C") == .degreesCelsius(-2))
  }

  @Test func threePartsAreRead() throws {
    typealias Uptake = Quantity<
      Ratio<Ratio<Dimensions.Volume, Dimensions.Mass>, Dimensions.TimeSpan>
    >
    typealias Flux = Quantity<Ratio<Ratio<Dimensions.Mass, Dimensions.Area>, Dimensions.TimeSpan>>
    let uptake = try Uptake.parse("52 mL/kg/min")
    for text in ["52 mL·kg⁻¹·min⁻¹", "52 mL kg−1 min−1", "52 mL.kg-1.min-1"] {
      #expect(try Uptake.parse(text) == uptake, "\(text)")
    }
    #expect(try Flux.parse("1.2 mg·cm⁻²·min⁻¹") == Flux.parse("1.2 mg/cm2/min"))
  }

  @Test(arguments: [
    "40 mmol·L⁻²", "40 mmol·L", "40 L⁻¹", "40 mmol·L⁻", "40 mmol·⁻¹", "40 ⁻¹", "40 mmol··L⁻¹x",
    "40 mmol·L¹", "40·5 mmol/L", "40 mmol·L⁻¹·L⁻¹",
  ])
  func anotherPowerIsAnotherThing(_ text: String) {
    #expect(throws: UnitParseError.self) { try Molarity.parse(text) }
  }

  @Test func whatIsAmbiguousStaysSo() {
    #expect(throws: UnitParseError.ambiguousUnit("oz", choices: ["fl oz", "imp fl oz"])) {
      try VolumeRate.parse("32 oz·h⁻¹")
    }
    #expect(throws: UnitParseError.self) { try Mass.parse("1 lb -4 oz") }
    #expect(throws: UnitParseError.self) { try Mass.parse("1 lb-4 oz") }
    #expect(throws: UnitParseError.self) { try Mass.parse("70 kg⁻¹") }
  }
}
