/// A way to say how much of a substance there is: by mass, by amount, by charge.
protocol SubstanceDimension: Dimension {
  /// How many stored units one millimole of the substance is; nil when it has none of it.
  static func perMillimole(of substance: Substance) -> Rational?
}

extension Dimensions.Mass: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? {
    substance.gramsPerMole / Rational(1_000_000)
  }

  /// By mass, by amount or by charge.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimensions.Amount: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? { .one }

  /// By mass, by amount or by charge.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimensions.Equivalents: SubstanceDimension {
  static func perMillimole(of substance: Substance) -> Rational? {
    substance.charge == 0 ? nil : Rational(Int64(substance.charge))
  }

  /// By mass, by amount or by charge.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    counting(substance, named: name)
  }
}

extension Dimension where Self: SubstanceDimension {
  /// A unit of this dimension or, for this substance, of one of the others: a milligram of sodium
  /// is 1/22.98977 mmol of it.
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
  /// `mg` of sodium: `mg{Na}` in UCUM, where an annotation changes nothing.
  fileprivate func of(_ substance: Substance, factor: Rational) -> UnitDefinition {
    UnitDefinition(
      ucum: "\(ucum){\(substance.symbol)}", symbol: "\(symbol) \(substance.symbol)",
      suffix: suffix + substance.symbol, decimals: decimals, factor: factor)
  }
}
