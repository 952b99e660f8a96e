import Testing
import Units

/// The exact size of every unit that the shared tables define.
@Suite(.enabled(if: SharedCases.exist, Comment(rawValue: SharedCases.whyNot)))
struct DefinitionCasesTests {
  @Test func everyFactorIsItsExactFraction() throws {
    let definitions = try SharedCases.all().flatMap { $0.meta?.units ?? [:] }
    var agreed = 0
    for (name, definition) in definitions {
      guard let ours = sizeInSI(of: name) else {
        Issue.record("no unit here is called \(name)")
        continue
      }
      #expect(ours == ExactFraction(definition.siFactorExact), "\(name)")
      agreed += 1
    }
    #expect(agreed == definitions.count)
    #expect(agreed > 0)
  }

  private func sizeInSI(of name: String) -> ExactFraction? {
    func size<F: UnitFamily>(_ family: F.Type) -> ExactFraction? {
      guard let factor = F.unit(tabled: name)?.factor,
        let ours = ExactFraction(Int128(factor.numerator), Int128(factor.denominator)),
        let stored = Self.storedInSI[F.storedUnit.ucum].flatMap({ ExactFraction($0) })
      else { return nil }
      return ours * stored
    }
    return tabledFamilies.lazy.compactMap { size($0) }.first
  }

  /// The size of every stored unit in the tables' base units (m, kg, s, mol; g/L for
  /// concentrations).
  private static let storedInSI = [
    "kg": "1", "mL": "1/1000000", "s": "1", "m": "1", "m2": "1", "kJ": "1000", "mmol": "1/1000",
    "hPa": "100", "1": "1", "meq": "1/1000", "L/h": "1/3600000", "g/h": "1/3600000",
    "mg/L": "1/1000", "mmol/L": "1", "meq/L": "1", "g/mol": "1/1000", "m/s": "1",
    "s/km": "1/1000", "W": "1", "mL/kg": "1/1000000", "g/m2/s": "1/1000",
    "mL/kg/s": "1/1000000", "mL/m2/s": "1/1000000", "W/kg": "1", "{beat}/min": "1/60",
  ]
}
