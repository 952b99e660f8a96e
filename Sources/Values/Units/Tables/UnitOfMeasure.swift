/// A unit of a family, with its code, names and exact size.
public struct UnitOfMeasure<Family: UnitFamily>: Sendable {
  let definition: UnitDefinition

  init(_ definition: UnitDefinition) { self.definition = definition }

  /// The UCUM code, case-sensitive, for exchange with other programs: `[foz_us]`, `mmol/L`.
  public var ucum: String { definition.ucum }
  /// The symbol that people read and write: `fl oz`, `mmol/L`.
  public var symbol: String { definition.symbol }
  /// The end of a stored field's key: `Kg` in `massKg`, `LPerH` in `sweatRateLPerH`.
  public var suffix: String { definition.suffix }
  /// How many decimals to show to a person.
  public var decimals: Int { definition.decimals }
  /// How many of `Family.storedUnit` make one of this unit, exactly; for temperatures, one degree.
  public var factor: Rational { definition.factor }
  /// Other names that the parser accepts, in addition to the symbol and the UCUM code.
  public var aliases: [String] { definition.spellings + definition.names }

  /// Converts a number in this unit to another unit of the family, rounding once.
  ///
  /// The number stays as it is if the units are the same.
  public func convert(_ value: Double, to other: Self) -> Double {
    if self == other { return value }
    guard definition.origin == .zero, other.definition.origin == .zero else {
      return other.reading(ofStored: stored(value))
    }
    return conversion(to: other).apply(to: value)
  }

  /// The conversion to a unit that is zero where this one is.
  func conversion(to other: Self) -> Conversion {
    Conversion(factor: factor / other.factor, origin: .zero)
  }

  /// Converts a number in this unit to the family's stored unit.
  func stored(_ value: Double) -> Double {
    definition.toStored.apply(to: value)
  }

  /// Converts a number in the family's stored unit to this unit.
  func reading(ofStored value: Double) -> Double {
    definition.fromStored.apply(to: value)
  }
}

extension UnitOfMeasure: Hashable {
  /// Compares the UCUM codes, which are unique in a family.
  public static func == (left: Self, right: Self) -> Bool { left.ucum == right.ucum }
  /// Hashes the UCUM code.
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
