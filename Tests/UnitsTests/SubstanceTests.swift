import Testing
import Units

struct SubstanceTests {
  @Test(arguments: [
    "45 mmol/L Na", "45 mmol/L Na+", "45 mmol/L sodium", "45 mmol/L of sodium", "45 mmol Na/L",
    "45 mmol/L{Na}", "45 mmol{Na}/L", "45 mEq/L Na", "45 mmol/L",
  ])
  func readsWhatItIsAMolarityOf(text: String) throws {
    #expect(try Molarity.parse(text) == .millimolesPerLiter(45))
  }

  @Test func aMassOfASubstanceIsAnAmountOfIt() throws {
    #expect(abs(try Molarity.parse("919.5908 mg/L Na").in(.millimolesPerLiter) - 40) < 1e-13)
    #expect(try Mass.parse("10 mmol NaCl").in(.milligrams) == 584.4277)
    #expect(try MassConcentration.parse("40 mmol/L Na").in(.milligramsPerLiter) == 919.5908)
    #expect(try MassRate.parse("10 mmol/h K").in(.milligramsPerHour) == 390.983)
    #expect(try Molarity.parse("5 mEq/L Ca") == .millimolesPerLiter(2.5))
  }

  @Test func withoutASubstanceAMassIsNoAmount() {
    #expect(
      throws: UnitParseError.missingSubstance(
        "mg/L", choices: ["mg/L Na", "mg/L K", "mg/L Cl"])
    ) { try Molarity.parse("920 mg/L") }
  }

  @Test func whoAsksForSodiumNeedNotBeToldAndTakesNothingElse() throws {
    #expect(
      abs(try Molarity.parse("919.5908 mg/L", of: .only(.sodium)).in(.millimolesPerLiter) - 40)
        < 1e-13)
    #expect(try Molarity.parse("40 mmol/L Na", of: .only(.sodium)) == .millimolesPerLiter(40))
    #expect(throws: UnitParseError.wrongSubstance("K", expected: "Na")) {
      try Molarity.parse("40 mmol/L K", of: .only(.sodium))
    }
  }

  @Test func whereNoneBelongsNoneIsRead() {
    #expect(throws: UnitParseError.wrongSubstance("Na", expected: nil)) {
      try Mass.parse("70 kg Na", of: .none)
    }
    #expect(throws: UnitParseError.self) { try Molarity.parse("920 mg/L", of: .none) }
    #expect(throws: UnitParseError.self) { try Volume.parse("500 mL Na") }
    #expect(throws: UnitParseError.self) { try Temperature.parse("300 K Na") }
    #expect(throws: UnitParseError.self) { try Molarity.parse("5 mEq/L glucose") }
  }

  @Test func everySubstanceIsFoundByItsSymbolAndName() {
    for substance in Substance.all {
      #expect(Substance(named: substance.symbol) == substance)
      #expect(Substance(named: substance.name) == substance)
    }
    #expect(Substance(named: "NA") == nil)
    #expect(Substance(named: "") == nil)
  }

  @Test func saltIsItsIons() {
    let ions = [Substance.sodium, .chloride].map { Substance.sodiumChloride.fraction(of: $0) }
    #expect(abs(ions.reduce(.zero, +).stored - 1) < 1e-15)
    #expect(Substance.sodiumChloride.fraction(of: .potassium) == .zero)
    #expect(Substance.glucose.fraction(of: .glucose) == Fraction(stored: 1))
    let sodium = Mass.grams(1).mass(of: .sodium, in: .sodiumChloride)
    #expect(abs(sodium.in(.milligrams) - 393.37235384291336) < 1e-12)
  }

  @Test func concentrationsGoThereAndBack() {
    let sweat = Molarity.millimolesPerLiter(40)
    #expect(sweat.massConcentration(of: .sodium).molarity(of: .sodium) == sweat)
    #expect(sweat.equivalents(of: .calcium) == .milliequivalentsPerLiter(80))
    #expect(sweat.equivalents(of: .calcium).molarity(of: .calcium) == sweat)
    #expect(sweat.equivalents(of: .glucose) == .zero)
    #expect(EquivalentConcentration.milliequivalentsPerLiter(1).molarity(of: .glucose) == nil)
    let salt = Amount.millimoles(10).mass(of: .sodiumChloride)
    #expect(abs(salt.in(.milligrams) - 584.4277) < 1e-12)
    #expect(abs(salt.amount(of: .sodiumChloride).in(.millimoles) - 10) < 1e-12)
  }
}
