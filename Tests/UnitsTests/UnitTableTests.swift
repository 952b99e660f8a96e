import Testing
import Units

struct UnitTableTests {
  @Test func everyUnitIsFoundByItsCodeAndItsSymbol() throws {
    func check<F: UnitFamily>(_ family: F.Type) throws {
      for unit in F.units {
        #expect(F.unit(ucum: unit.ucum) == unit, "\(F.name) \(unit.ucum)")
        #expect(try F.unit(named: unit.ucum) == unit, "\(F.name) \(unit.ucum)")
        #expect(try F.unit(named: unit.symbol) == unit, "\(F.name) \(unit.symbol)")
      }
    }
    for family in everyFamily { try check(family) }
  }

  @Test func noTwoUnitsOfAFamilyShareACode() {
    func check<F: UnitFamily>(_ family: F.Type) {
      #expect(Set(F.units.map(\.ucum)).count == F.units.count, "\(F.name)")
      #expect(Set(F.units.map(\.suffix)).count == F.units.count, "\(F.name)")
    }
    for family in everyFamily { check(family) }
  }

  @Test func theStoredUnitHasFactorOne() {
    for family in everyFamily {
      func factor<F: UnitFamily>(_ family: F.Type) -> Rational { F.storedUnit.factor }
      #expect(factor(family).numerator == 1 && factor(family).denominator == 1, "\(family.name)")
    }
  }

  @Test func storedUnitsGiveTheKeySuffixes() {
    #expect(Mass.Family.storedUnit.suffix == "Kg")
    #expect(Volume.Family.storedUnit.suffix == "ML")
    #expect(TimeSpan.Family.storedUnit.suffix == "S")
    #expect(Length.Family.storedUnit.suffix == "M")
    #expect(Energy.Family.storedUnit.suffix == "KJ")
    #expect(Energy.Family.unit(ucum: "kcal")?.suffix == "Kcal")
    #expect(Temperature.Family.storedUnit.suffix == "C")
    #expect(VolumeRate.Family.storedUnit.suffix == "LPerH")
    #expect(Molarity.Family.storedUnit.suffix == "MmolPerL")
    #expect(Speed.Family.storedUnit.suffix == "MPerS")
    #expect(Power.Family.storedUnit.suffix == "W")
  }

  @Test func everySystemHasAPreferredUnit() {
    #expect(Mass.Family.preferredUnit(for: .usCustomary).ucum == "[lb_av]")
    #expect(Volume.Family.preferredUnit(for: .metric).ucum == "mL")
    #expect(Volume.Family.preferredUnit(for: .imperial).ucum == "[foz_br]")
    #expect(VolumeRate.Family.preferredUnit(for: .usCustomary).ucum == "[foz_us]/h")
    #expect(VolumeRate.Family.preferredUnit(for: .metric).ucum == "L/h")
    #expect(Speed.Family.preferredUnit(for: .imperial).symbol == "mph")
    #expect(Temperature.Family.preferredUnit(for: .usCustomary).ucum == "[degF]")
  }

  @Test func unknownCodesAreNil() {
    #expect(Mass.Family.unit(ucum: "lb") == nil)
    #expect(Mass.Family.unit(ucum: "") == nil)
    #expect(VolumeRate.Family.unit(ucum: "/") == nil)
    #expect(VolumeRate.Family.unit(ucum: "L/kg") == nil)
    #expect(Volume.Family.unit(ucum: "ML") == nil)
  }

  @Test func bothLitresOfUCUMAreRead() {
    #expect(Volume.Family.unit(ucum: "ml") == .milliliters)
    #expect(VolumeRate.Family.unit(ucum: "l/h") == .litersPerHour)
  }
}
