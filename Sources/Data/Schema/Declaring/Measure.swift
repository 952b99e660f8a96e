package import Units

/// A quantity field's rules without its Swift type: numbers are in the stored unit.
package struct Measure: Sendable {
  /// The UCUM code of the stored unit.
  package let storedUnit: String
  /// What a person should have written, with units and bounds.
  package let expectation: String
  /// Reads what a person wrote ("137 lb") with the marks of their numbers, rounded once.
  package let parse: @Sendable (String, NumberMarks) throws(UnitParseError) -> Double
  /// Converts a value in a unit given by UCUM code, symbol or everyday name, rounded once.
  package let convert: @Sendable (Double, String) throws(UnitParseError) -> Double
  /// The value in the unit a viewer expects, rounded sensibly, with that unit's UCUM code.
  package let shown: @Sendable (Double, UnitSystem) -> (value: Double, unit: String)
  /// Whether a value in the stored unit is finite and within the declared bounds.
  package let allows: @Sendable (Double) -> Bool

  /// - Parameter substance: what the number is of; nil for one that is of no substance.
  init<M: Measured>(
    _ type: M.Type, of substance: Substance?, in range: ClosedRange<M>?,
    storedIn unit: UnitOfMeasure<M.Family>, _ precision: Precision
  ) {
    let rule = substance.map { SubstanceRule.only($0) } ?? .none
    storedUnit = unit.ucum
    expectation = Self.expectation(of: substance, in: range, storedIn: unit)
    parse = { text, marks throws(UnitParseError) in
      try M.parse(text, in: unit, numbers: marks, of: rule)
    }
    convert = { value, name throws(UnitParseError) in
      try M.Family.unit(coded: name, of: rule).convert(value, to: unit)
    }
    shown = { value, system in
      let measured = M(value, unit)
      let seen = Self.unit(for: system, of: measured, storedIn: unit)
      return (measured.shown(in: seen, exactly: precision == .asStored && seen == unit), seen.ucum)
    }
    allows = { value in value.isFinite && range?.contains(M(value, unit)) != false }
  }

  /// The stored unit where all systems agree or the reader is metric: the field chose it well.
  private static func unit<M: Measured>(
    for system: UnitSystem, of measured: M, storedIn unit: UnitOfMeasure<M.Family>
  ) -> UnitOfMeasure<M.Family> {
    let everyday = M.Family.preferredUnit(for: system)
    guard everyday != M.Family.preferredUnit(for: .metric) else { return unit }
    return switch M.Family.display(of: measured.stored.magnitude, for: system) {
    case .number(let unit), .clock(let unit), .split(_, let unit): unit
    }
  }

  private static func expectation<M: Measured>(
    of substance: Substance?, in range: ClosedRange<M>?, storedIn unit: UnitOfMeasure<M.Family>
  ) -> String {
    let symbols = M.Family.everydayUnits.prefix(4).map(\.symbol).joined(separator: ", ")
    let article = M.Family.name.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    let what = substance.map { "\(M.Family.name) of \($0)" } ?? M.Family.name
    let kind = "\(article) \(what) with its unit (\(symbols), …)"
    guard let range else { return kind }
    return "\(kind) from \(range.lowerBound.formatted(in: unit))"
      + " to \(range.upperBound.formatted(in: unit))"
  }
}

/// How many digits of a quantity are shown in its stored unit.
package enum Precision: Sendable {
  /// All that was measured or entered.
  case asStored
  /// Those worth showing a person: for what we worked out ourselves.
  case readable
}

extension Measured {
  /// With the decimals worth showing a person; exactly with three more, so that what a device said
  /// comes out as it went in, and only the noise of conversion is dropped.
  fileprivate func shown(in unit: UnitOfMeasure<Family>, exactly: Bool) -> Double {
    guard exactly else { return rounded(in: unit) }
    let scale = (0..<(unit.decimals + 3)).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (self.in(unit) * scale).rounded()
    return scaled.isFinite ? scaled / scale : self.in(unit)
  }
}
