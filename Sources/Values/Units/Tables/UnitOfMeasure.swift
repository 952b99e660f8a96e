/// A unit that measures `Family`: its codes, its names and its exact size.
public struct UnitOfMeasure<Family: UnitFamily>: Sendable {
  let definition: UnitDefinition

  init(_ definition: UnitDefinition) { self.definition = definition }

  /// The case-sensitive UCUM code, for interchange: `[foz_us]`, `mmol/L`.
  public var ucum: String { definition.ucum }
  /// What people read and write: `fl oz`, `mmol/L`.
  public var symbol: String { definition.symbol }
  /// What the key of a stored number ends with: `Kg` in `massKg`, `LPerH` in `sweatRateLPerH`.
  public var suffix: String { definition.suffix }
  /// How many decimals are worth showing to a person.
  public var decimals: Int { definition.decimals }
  /// How many of `Family.storedUnit` one of this unit is, exactly (for temperatures: one degree).
  public var factor: Rational { definition.factor }
  /// Other ways to write it that the parser reads, besides symbol and UCUM code.
  public var aliases: [String] { definition.spellings + definition.names }

  /// A reading in this unit as a reading in another of the family, rounded once.
  ///
  /// A reading stays as it is where the units are the same: what was entered is what is kept.
  public func convert(_ value: Double, to other: Self) -> Double {
    if self == other { return value }
    guard definition.origin == .zero, other.definition.origin == .zero else {
      return other.reading(ofStored: stored(value))
    }
    return Conversion(factor: factor / other.factor, origin: .zero).apply(to: value)
  }

  /// A reading in this unit as a reading in the family's stored unit.
  func stored(_ value: Double) -> Double {
    definition.toStored.apply(to: value)
  }

  /// A reading in the family's stored unit as a reading in this unit.
  func reading(ofStored value: Double) -> Double {
    definition.fromStored.apply(to: value)
  }
}

extension UnitOfMeasure: Hashable {
  /// Units of a family are the same if their UCUM codes are.
  public static func == (left: Self, right: Self) -> Bool { left.ucum == right.ucum }
  /// Over the UCUM code.
  public func hash(into hasher: inout Hasher) { hasher.combine(ucum) }
}

/// The unit of a ratio: `.liters / .hours` is litres per hour.
public func / <Top: Dimension, Bottom: Dimension>(
  top: UnitOfMeasure<Top>, bottom: UnitOfMeasure<Bottom>
) -> UnitOfMeasure<Ratio<Top, Bottom>> {
  UnitOfMeasure(
    UnitDefinition(
      ucum: "\(top.ucum)/\(bottom.ucum)", symbol: "\(top.symbol)/\(bottom.symbol)",
      suffix: "\(top.suffix)Per\(bottom.suffix)", decimals: top.decimals,
      factor: top.factor / bottom.factor / Ratio<Top, Bottom>.coherence))
}
