/// Units that measure the same thing and convert into each other.
///
/// Code that learns a field's dimension from a schema gets everything from the family: all its
/// units, a unit by UCUM code or by what a person wrote, the unit that documents store, and the
/// unit to show to a reader.
public protocol UnitFamily: Sendable {
  /// What is measured, in a word or two: `mass`.
  static var name: String { get }

  /// Every unit, the everyday ones first.
  static var units: [UnitOfMeasure<Self>] { get }

  /// What to offer in an error, to somebody who wrote an unknown unit: at most six.
  static var everydayUnits: [UnitOfMeasure<Self>] { get }

  /// The unit of stored numbers, and of the number inside a quantity.
  static var storedUnit: UnitOfMeasure<Self> { get }

  /// Names that could mean more than one unit, with the unambiguous names to choose from.
  static var ambiguousNames: [String: [String]] { get }

  /// Whether `5:30` before a unit of hours or minutes is read as 5 of the unit and 30 sixtieths of
  /// it.
  static var readsClock: Bool { get }

  /// The unit with exactly this UCUM code; nil if the family has none.
  static func unit(ucum code: String) -> UnitOfMeasure<Self>?

  /// The unit that a person meant: found by symbol, alias or name, or by a UCUM code that has no
  /// other meaning. Throws `.ambiguousUnit` or `.unknownUnit`, with names to choose from.
  static func unit(named name: String) throws(UnitParseError) -> UnitOfMeasure<Self>

  /// The unit with this name for one substance, which may come from another family: `mg/L` is a
  /// unit of molarity for sodium, whose molar mass is known. Nil if the family is not an amount,
  /// mass, charge or a ratio of them.
  static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>?

  /// The unit in which readers of a unit system expect numbers of this family.
  static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Self>

  /// How to show a number, given in the stored unit and without its sign, to readers of a unit
  /// system.
  static func display(of magnitude: Double, for system: UnitSystem) -> UnitDisplay<Self>
}

/// A family whose quantities can be added, scaled and divided; every family except temperatures.
public protocol Dimension: UnitFamily {}

/// The namespace of the dimensions.
public enum Dimensions: Sendable {}

extension UnitFamily {
  /// None.
  public static var ambiguousNames: [String: [String]] { [:] }
  /// False; only times and paces override it.
  public static var readsClock: Bool { false }

  /// The first six.
  public static var everydayUnits: [UnitOfMeasure<Self>] { Array(units.prefix(6)) }

  /// Looks through `units`.
  public static func unit(ucum code: String) -> UnitOfMeasure<Self>? {
    units.first { $0.ucum == code }
  }

  /// Searches the names of the units first, then refuses ambiguous names, and looks at UCUM codes
  /// last: `cal` is the code of a unit that people hardly ever mean by it.
  public static func unit(named name: String) throws(UnitParseError) -> UnitOfMeasure<Self> {
    if let unit = units.first(where: { $0.definition.isCalled(name) }) { return unit }
    try refuseAmbiguity(of: name)
    if let unit = unit(ucum: name) { return unit }
    throw .unknownUnit(name, choices: choices(resembling: name))
  }

  /// Nil; only amounts, masses, charges and their ratios override it.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    nil
  }

  /// The stored unit in every system.
  public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Self> { storedUnit }

  /// A number in the preferred unit, whatever its size.
  public static func display(
    of magnitude: Double, for system: UnitSystem
  ) -> UnitDisplay<Self> {
    .number(preferredUnit(for: system))
  }

  static func refuseAmbiguity(of name: String) throws(UnitParseError) {
    let ambiguity = ambiguousNames.first { $0.key.equalsIgnoringASCIICase(name) }
    if let ambiguity { throw .ambiguousUnit(name, choices: ambiguity.value) }
  }

  /// Symbols to offer instead of `name`: those that differ only in upper and lower case, or else
  /// the everyday ones.
  static func choices(resembling name: String) -> [String] {
    let near = units.filter { $0.definition.resembles(name) }.map(\.symbol)
    return near.isEmpty ? everydayUnits.map(\.symbol) : near
  }

  /// One line of a family's table.
  static func define(
    _ ucum: String, symbol: String? = nil, suffix: String, decimals: Int, _ factor: Rational,
    origin: Rational = .zero, spellings: [String] = [], names: [String] = []
  ) -> UnitOfMeasure<Self> {
    UnitOfMeasure(
      UnitDefinition(
        ucum: ucum, symbol: symbol ?? ucum, suffix: suffix, decimals: decimals, factor: factor,
        origin: origin, spellings: spellings, names: names))
  }
}
