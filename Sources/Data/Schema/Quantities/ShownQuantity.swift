import Units

/// A quantity as one reader is shown it.
package struct ShownQuantity: Hashable, Sendable {
  /// Rounded to the digits that are worth showing.
  package let value: Double
  /// The UCUM code of the reader's unit.
  package let unit: String
  /// The same as the reader's people say it, where that takes two units: `12 st 10 lb`; nil where
  /// value and unit are how they say it.
  package let text: String?
}

extension Measured {
  /// As readers of a system are shown a number that is stored in `unit`.
  func shown(
    for system: UnitSystem, storedIn unit: UnitOfMeasure<Family>, _ precision: Precision
  ) -> ShownQuantity {
    let display = Self.display(of: self, for: system)
    let seen = display?.unit ?? unit
    let value = shown(in: seen, exactly: precision == .asStored && seen == unit)
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
  private static func display(
    of measured: Self, for system: UnitSystem
  ) -> UnitDisplay<Family>? {
    let isMetric = Family.preferredUnit(for: system) == Family.preferredUnit(for: .metric)
    return isMetric ? nil : Family.display(of: measured.stored.magnitude, for: system)
  }

  /// With the decimals worth showing a person; exactly with three more, so that what a device said
  /// comes out as it went in, and only the noise of conversion is dropped.
  private func shown(in unit: UnitOfMeasure<Family>, exactly: Bool) -> Double {
    guard exactly else { return rounded(in: unit) }
    let scale = (0..<(unit.decimals + 3)).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (self.in(unit) * scale).rounded()
    return scaled.isFinite ? scaled / scale : self.in(unit)
  }
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
