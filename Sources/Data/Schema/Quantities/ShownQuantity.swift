import Units

/// A quantity as one reader is shown it.
package struct ShownQuantity: Hashable, Sendable {
  /// Rounded to the digits that are worth showing; in the stored unit, what was measured or entered
  /// is as it is stored.
  package let value: Double
  /// The UCUM code of the reader's unit.
  package let unit: String
  /// The same as the reader's people say it, where that takes two units: `12 st 10 lb`; nil where
  /// value and unit are how they say it.
  package let text: String?
}

extension Measured {
  /// As readers of a system are shown a number that is stored in `unit`.
  ///
  /// - Parameter stored: the number itself: the one that this is made from may differ in its last bit.
  func shown(
    for system: UnitSystem, storedAs stored: Double, _ unit: UnitOfMeasure<Family>,
    _ precision: Precision
  ) -> ShownQuantity {
    let display = Self.display(of: self, for: system)
    let seen = display?.unit ?? unit
    let value = precision == .asStored && seen == unit ? stored : shownRounded(in: seen)
    // Made of the number beside it, so that the two never say different things.
    let text = display?.isSplit == true ? Self(value, seen).formatted(for: system) : nil
    return ShownQuantity(value: value, unit: seen.ucum, text: text)
  }

  /// As readers of a system are shown a number that is stored in no unit of a field's choice.
  func shown(for system: UnitSystem) -> ShownQuantity {
    let unit = Family.display(of: stored.magnitude, for: system).unit
    let isSplit = Self.display(of: self, for: system)?.isSplit == true
    return ShownQuantity(
      value: rounded(in: unit), unit: unit.ucum, text: isSplit ? formatted(for: system) : nil)
  }

  /// Nil where all systems agree or the reader is metric: the field chose its stored unit well.
  ///
  /// By the rounded number, so that what is shown is shown in the same way when it comes back: 0.001 oz
  /// is 0 lb, as nothing is.
  private static func display(
    of measured: Self, for system: UnitSystem
  ) -> UnitDisplay<Family>? {
    let isMetric = Family.preferredUnit(for: system) == Family.preferredUnit(for: .metric)
    guard !isMetric else { return nil }
    let unit = Family.display(of: measured.stored.magnitude, for: system).unit
    let shown = Self(measured.rounded(in: unit), unit)
    return Family.display(of: shown.stored.magnitude, for: system)
  }

  /// What rounds to nothing has no sign.
  private func shownRounded(in unit: UnitOfMeasure<Family>) -> Double { rounded(in: unit) + 0 }
}

extension UnitDisplay {
  /// The unit of the number: the smaller one of two.
  fileprivate var unit: UnitOfMeasure<Family> {
    switch self {
    case .number(let unit), .clock(let unit), .split(_, let unit): unit
    }
  }

  fileprivate var isSplit: Bool { if case .split = self { true } else { false } }
}
