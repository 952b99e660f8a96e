import Testing
import Units

/// The examples of the room's documentation. The code between "shown" and "end" is in the pages
/// word for word; `ArticleTests` compares the two.
@Suite struct ArticleExampleTests {
  @Test func theLandingPage() throws {
    // shown
    let sweatRate = VolumeRate.litersPerHour(1.2)
    let lost: Volume = sweatRate * .hours(2.5)
    let liters = lost.in(.liters)  // 3.0
    let label = lost.formatted(for: .usCustomary)  // "101.4 fl oz"
    let drunk = try Volume.parse("16 fl oz")  // 473.176473 mL
    // end
    #expect(liters == 3)
    #expect(label == "101.4 fl oz")
    #expect(drunk.in(.milliliters) == 473.176473)
  }

  @Test func ratiosMultiplyAndDivide() {
    // shown
    let sodium = MassConcentration.milligramsPerLiter(920)
    let sweat = VolumeRate.litersPerHour(1.5)
    let loss: MassRate = sodium * sweat  // 1.38 g/h
    let inTwoHours: Mass = loss * .hours(2)  // 2.76 g
    let untilOneGram: TimeSpan = .grams(1) / loss  // 43 min 29 s
    // end
    #expect(abs(loss.in(.gramsPerHour) - 1.38) < 1e-12)
    #expect(abs(inTwoHours.in(.grams) - 2.76) < 1e-12)
    #expect(untilOneGram.formatted(for: .metric) == "43 min 29 s")
  }

  @Test func temperaturesArePoints() {
    // shown
    let morning = Temperature.degreesCelsius(18)
    let noon = Temperature.degreesFahrenheit(87.8)
    let warming: TemperatureDifference = noon - morning
    let degrees = warming.in(.degreesFahrenheit)  // 23.4
    let evening: Temperature = noon - .degreesCelsius(6)  // 25 °C
    // end
    #expect(abs(degrees - 23.4) < 1e-12)
    #expect(abs(evening.in(.degreesCelsius) - 25) < 1e-12)
  }

  @Test func whatIsStoredIsWhatWasGiven() {
    // shown
    let bottle = Volume.milliliters(500)
    let stored = bottle.stored  // 500.0, under the key "drunkML"
    let suffix = Volume.Family.storedUnit.suffix  // "ML"
    let pound = Mass.Family.unit(ucum: "[lb_av]")?.factor  // 45359237/100000000
    // end
    #expect(stored == 500)
    #expect(suffix == "ML")
    #expect(pound?.numerator == 45_359_237)
    #expect(pound?.denominator == 100_000_000)
  }
}

/// What people write.
extension ArticleExampleTests {
  @Test func everydayTextsAreRead() throws {
    // shown
    let height = try Length.parse("5'11\"")  // 71 in
    let bag = try Mass.parse("1 lb 4 oz")  // 20 oz
    let body = try Temperature.parse("37 °C")
    let pace = try Pace.parse("8:30 /mi")
    let sweat = try Molarity.parse("45 mmol/L Na")
    // end
    #expect(height == .inches(71))
    #expect(bag == .ounces(20))
    #expect(body == .degreesCelsius(37))
    #expect(pace == .perMile(8, 30))
    #expect(sweat == .millimolesPerLiter(45))
  }

  @Test func whatCouldMeanTwoThingsIsRefused() {
    var choices: [[String]] = []
    func offer(_ names: [String]) { choices.append(names) }
    // shown
    do throws(UnitParseError) {
      _ = try Volume.parse("16 oz")
    } catch {
      offer(error.choices)  // ["fl oz", "imp fl oz"]
    }
    do throws(UnitParseError) {
      _ = try Volume.parse("1,500 L")
    } catch {
      offer(error.choices)  // ["1500 L", "1.500 L"]
    }
    // end
    #expect(choices == [["fl oz", "imp fl oz"], ["1500 L", "1.500 L"]])
  }

  @Test func aLocaleMakesACommaClear() throws {
    // shown
    let marks = NumberMarks(languageTag: "de-DE") ?? .unstated
    let drunk = try Volume.parse("1,5 L", numbers: marks)
    // end
    #expect(drunk == .liters(1.5))
  }

  @Test func aSubstanceTurnsMassIntoAmount() throws {
    // shown
    let sweat = try Molarity.parse("919.5908 mg/L Na")  // 40 mmol/L
    let label = sweat.massConcentration(of: .sodium)  // 919.5908 mg/L
    let salt = Mass.grams(1).mass(of: .sodium, in: .sodiumChloride)  // 393.4 mg
    // end
    #expect(abs(sweat.in(.millimolesPerLiter) - 40) < 1e-12)
    #expect(abs(label.in(.milligramsPerLiter) - 919.5908) < 1e-12)
    #expect(abs(salt.in(.milligrams) - 393.4) < 0.05)
  }
}

/// Printing, and code that is driven by a schema.
extension ArticleExampleTests {
  @Test func eachSystemReadsItsOwn() {
    // shown
    let mass = Mass.kilograms(72.5)
    let texts = UnitSystem.allCases.map { mass.formatted(for: $0) }
    // ["72.5 kg", "159.8 lb", "11 st 6 lb"]
    // end
    #expect(texts == ["72.5 kg", "159.8 lb", "11 st 6 lb"])
  }

  @Test func aSchemaAsksTheFamily() throws {
    // shown
    func stored<M: Measured>(_ value: Double, _ code: String, as type: M.Type) -> Double? {
      M.Family.unit(ucum: code).map { M(value, $0).stored }
    }
    let milliliters = stored(20, "[foz_us]", as: Volume.self)  // 591.47059125
    let nothing = stored(20, "[foz_us]", as: Mass.self)  // nil
    // end
    #expect(milliliters == 591.47059125)
    #expect(nothing == nil)
  }
}
