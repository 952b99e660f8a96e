package import Units

/// A quantity field's rules without its Swift type: numbers are in the stored unit.
package struct Measure: Sendable {
  /// The UCUM code of the stored unit.
  package let storedUnit: String
  /// What a person should have written, with units and bounds.
  package let expectation: String
  /// Reads what a person wrote ("137 lb").
  package let parse: @Sendable (String) throws(UnitParseError) -> Double
  /// Converts a value in a unit given by UCUM code, symbol or everyday name.
  package let convert: @Sendable (Double, String) throws(UnitParseError) -> Double
  /// The value in the unit a viewer expects, rounded sensibly, with that unit's UCUM code.
  package let shown: @Sendable (Double, UnitSystem) -> (value: Double, unit: String)
  /// Whether a value in the stored unit is finite and within the declared bounds.
  package let allows: @Sendable (Double) -> Bool

  init<M: Measured>(_ type: M.Type, in range: ClosedRange<M>?, storedIn unit: UnitOfMeasure<M.Family>) {
    storedUnit = unit.ucum
    expectation = Self.expectation(in: range, storedIn: unit)
    parse = { text throws(UnitParseError) in try M.parse(text).in(unit) }
    convert = { value, name throws(UnitParseError) in
      M(value, try M.Family.unit(named: name)).in(unit)
    }
    shown = { value, system in
      let expected = Self.unit(for: system, storedIn: unit)
      return (M(value, unit).rounded(in: expected), expected.ucum)
    }
    allows = { value in value.isFinite && range?.contains(M(value, unit)) != false }
  }

  /// The stored unit where all systems agree or the reader is metric: the field chose it well.
  private static func unit<F: UnitFamily>(
    for system: UnitSystem, storedIn unit: UnitOfMeasure<F>
  ) -> UnitOfMeasure<F> {
    let preferred = F.preferredUnit(for: system)
    return preferred == F.preferredUnit(for: .metric) ? unit : preferred
  }

  private static func expectation<M: Measured>(
    in range: ClosedRange<M>?, storedIn unit: UnitOfMeasure<M.Family>
  ) -> String {
    let symbols = M.Family.units.prefix(4).map(\.symbol).joined(separator: ", ")
    let kind = "a \(M.Family.name) with its unit (\(symbols), …)"
    guard let range else { return kind }
    return "\(kind) from \(range.lowerBound.formatted(in: unit))"
      + " to \(range.upperBound.formatted(in: unit))"
  }
}
