import Testing
import Units

struct UnitTableTests {
  @Test func everyUnitIsFoundByItsCodeAndItsSymbol() throws {
    func check<F: UnitFamily>(_ family: F.Type) throws {
      for unit in F.units {
        #expect(F.unit(ucum: unit.ucum) == unit, "\(F.name) \(unit.ucum)")
        #expect(try F.unit(coded: unit.ucum, of: .any) == unit, "\(F.name) \(unit.ucum)")
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

  /// Stored documents depend on these keys: changing one requires a migration.
  @Test func storedUnitsGiveTheKeySuffixes() {
    func line<F: UnitFamily>(_ family: F.Type) -> String {
      "\(F.name): \(F.storedUnit.ucum), \(F.storedUnit.suffix)"
    }
    #expect(
      everyFamily.map { line($0) } == [
        "temperature: Cel, C", "mass: kg, Kg", "volume: mL, ML", "time: s, S", "length: m, M",
        "area: m2, M2", "energy: kJ, KJ", "amount of substance: mmol, Mmol",
        "equivalents of charge: meq, Meq", "pressure: hPa, HPa", "fraction: 1, Fraction",
        "temperature difference: K, K", "volume per time: L/h, LPerH", "mass per time: g/h, GPerH",
        "mass per volume: mg/L, MgPerL", "amount of substance per volume: mmol/L, MmolPerL",
        "equivalents of charge per volume: meq/L, MeqPerL",
        "mass per amount of substance: g/mol, GPerMol", "length per time: m/s, MPerS",
        "time per length: s/km, SPerKm", "energy per time: W, W",
        "volume per mass: mL/kg, MLPerKg", "heartbeats per time: {beat}/min, Bpm",
        "heartbeats: {beat}, Beats",
      ])
    #expect(Energy.Family.unit(ucum: "kcal")?.suffix == "Kcal")
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
