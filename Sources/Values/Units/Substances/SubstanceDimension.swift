/// A way to say how much of a substance there is: by mass, by amount, by charge.
protocol SubstanceDimension: Dimension {
  /// How many stored units one millimole of the substance is; nil for charge if the substance has
  /// none.
  static func perMillimole(of substance: Substance) -> Rational?
}

extension Dimensions.Mass: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? {
    substance.gramsPerMole / Rational(1_000_000)
  }

  /// Finds a unit of mass, amount or charge, converted for this substance.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimensions.Amount: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? { .one }

  /// Finds a unit of mass, amount or charge, converted for this substance.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimensions.Equivalents: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? {
    substance.charge == 0 ? nil : Rational(Int64(substance.charge))
  }

  /// Finds a unit of mass, amount or charge, converted for this substance.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimension where Self: SubstanceDimension {
  /// A unit of this dimension, or a unit of one of the other two converted for the substance: a
  /// milligram of sodium is 1/22.98977 mmol.
  static func counting(_ substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name, in: Self.self)
      ?? counting(substance, named: name, in: Dimensions.Mass.self)
      ?? counting(substance, named: name, in: Dimensions.Amount.self)
      ?? counting(substance, named: name, in: Dimensions.Equivalents.self)
  }

  private static func counting<Other: SubstanceDimension>(
    _ substance: Substance, named name: String, in other: Other.Type
  ) -> UnitOfMeasure<Self>? {
    guard let unit = try? Other.unit(named: name), let there = Other.perMillimole(of: substance),
      let here = perMillimole(of: substance)
    else { return nil }
    guard let unit = unit as? UnitOfMeasure<Self> else {
      return UnitOfMeasure(unit.definition.of(substance, factor: unit.factor / there * here))
    }
    return unit
  }
}

extension UnitDefinition {
  /// The definition of `mg` of sodium. Its UCUM code is `mg{Na}`; in UCUM an annotation in braces
  /// has no effect.
  fileprivate func of(_ substance: Substance, factor: Rational) -> UnitDefinition {
    UnitDefinition(
      ucum: "\(ucum){\(substance.symbol)}", symbol: "\(symbol) \(substance.symbol)",
      suffix: suffix + substance.symbol, decimals: decimals, factor: factor)
  }
}
