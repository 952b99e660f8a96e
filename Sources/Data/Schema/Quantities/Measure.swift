package import Units

/// A quantity field's rules without its Swift type: numbers are in the stored unit. A class, as
/// `Declared` is.
package final class Measure: Sendable {
  /// The UCUM code of the stored unit.
  package let storedUnit: String
  /// What a person should have written, with units and bounds.
  package let expectation: Sentence
  /// The symbol of the unit that readers of a system would write.
  package let everydaySymbol: @Sendable (UnitSystem) -> String
  /// Reads what a person wrote ("137 lb") with the marks of their numbers, rounded once.
  package let parse: @Sendable (String, NumberMarks) throws(UnitParseError) -> Double
  /// Reads the same where it is plain, from bytes; with a decimal comma nothing is.
  package let plain: PlainQuantities
  /// Converts a value in a unit given by UCUM code, symbol or everyday name, rounded once.
  package let convert: @Sendable (Double, String) throws(UnitParseError) -> Double
  /// A value in the stored unit as readers of a system are shown it.
  package let shown: @Sendable (Double, UnitSystem) -> ShownQuantity
  /// Whether a text means this value when both are rounded as some unit system shows them.
  package let isSaid: @Sendable (_ value: Double, _ text: String, NumberMarks) -> Bool
  /// The declared bounds in the stored unit; nil when there are none.
  package let bounds: ClosedRange<Double>?

  /// - Parameter substance: what the number is of; nil for one that is of no substance.
  init<M: Measured>(
    _ type: M.Type, of substance: Substance?, in range: ClosedRange<M>?,
    storedIn unit: UnitOfMeasure<M.Family>, _ precision: Precision
  ) {
    let rule = substance.map { SubstanceRule.only($0) } ?? .none
    storedUnit = unit.ucum
    expectation = Self.expectation(of: substance, in: range)
    everydaySymbol = { system in
      let everyday = M.Family.preferredUnit(for: system)
      return (everyday == M.Family.preferredUnit(for: .metric) ? unit : everyday).symbol
    }
    let reader = QuantityReader<M>(into: unit, of: rule)
    parse = { text, marks throws(UnitParseError) in try reader.read(text, marks) }
    plain = reader.plain
    convert = { value, name throws(UnitParseError) in
      try M.Family.unit(coded: name, of: rule).convert(value, to: unit)
    }
    shown = { value, system in
      M(value, unit).shown(for: system, storedAs: value, unit, precision)
    }
    isSaid = { value, text, marks in
      guard let said = try? M.parse(text, numbers: marks, of: rule) else { return false }
      // Half an inch rounds up or down by the noise of a conversion.
      return [1, 1 + 1e-9, 1 - 1e-9].map { value * $0 }.contains { value in
        UnitSystem.allCases.contains { system in
          said.formatted(for: system) == M(value, unit).formatted(for: system)
        }
      }
    }
    bounds = range.map { $0.lowerBound.in(unit)...$0.upperBound.in(unit) }
  }

  private static func expectation<M: Measured>(
    of substance: Substance?, in range: ClosedRange<M>?
  ) -> Sentence {
    let symbols = M.Family.everydayUnits.prefix(4).map(\.symbol).joined(separator: ", ")
    let article = M.Family.name.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    let what = substance.map { "\(M.Family.name) of \($0)" } ?? M.Family.name
    let kind: Sentence = "\(article) \(what) with its unit (\(symbols), …)"
    guard let range else { return kind }
    return "\(kind) from \(range.lowerBound) to \(range.upperBound)"
  }
}

extension Measure {
  /// The value if it is finite and within the declared bounds; nil otherwise.
  ///
  /// A bound as readers see it, rounded in their units, counts as the bound itself.
  package func bounded(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    guard let bounds, !bounds.contains(value) else { return value }
    let nearest = value < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound
    let readings = UnitSystem.allCases.flatMap { system in
      let shown = shown(nearest, system)
      return [reading(of: shown), shown.text.flatMap { try? parse($0, .unstated) }]
    }
    return readings.contains(value) ? nearest : nil
  }

  /// Whether a value is what some reader is shown of the stored one: sent back, it changes nothing.
  ///
  /// The number is meant, not the text beside it, which is rounded further: 160 lb is a change where
  /// 159.8 lb was shown, though both are 11 st 6 lb.
  package func isEcho(_ value: Double, of stored: Double) -> Bool {
    UnitSystem.allCases.contains { system in
      reading(of: shown(stored, system)).flatMap(bounded) == value
    }
  }

  func reading(of shown: ShownQuantity) -> Double? {
    try? convert(shown.value, shown.unit)
  }
}
