/// Units that measure the same thing and convert into each other.
///
/// Code that is driven by a schema asks the family, by type, for everything it needs: the units,
/// one of them by UCUM code or by what a person wrote, the one a document stores, the ones that a
/// reader of a unit system expects.
public protocol UnitFamily: Sendable {
  /// What is measured, in a word or two: `mass`.
  static var name: String { get }

  /// Every unit, the everyday ones first.
  static var units: [UnitOfMeasure<Self>] { get }

  /// What to offer somebody who wrote no unit known here: the first six of `units`, at most.
  static var everydayUnits: [UnitOfMeasure<Self>] { get }

  /// The unit of stored numbers, and of the number inside a quantity.
  static var storedUnit: UnitOfMeasure<Self> { get }

  /// Names that more than one unit could mean, with the unambiguous ones to choose from.
  static var ambiguousNames: [String: [String]] { get }

  /// Whether `5:30` before an hour or a minute is read as 5 of it and 30 sixtieths.
  static var readsClock: Bool { get }

  /// The unit with this UCUM code, matched exactly; nil if the family has none.
  static func unit(ucum code: String) -> UnitOfMeasure<Self>?

  /// The unit that a person meant: by symbol, alias or name, or by a UCUM code that means nothing
  /// else to people.
  static func unit(named name: String) throws(UnitParseError) -> UnitOfMeasure<Self>

  /// The unit in which this substance is counted, also by the other ways of counting it: 1 mg/L of
  /// sodium is so many mmol/L of it; nil where the family counts no substance.
  static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>?

  /// The unit in which people of a system expect a number of this family.
  static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Self>

  /// How a magnitude (in the stored unit) is shown to people of a system.
  static func display(of magnitude: Double, for system: UnitSystem) -> UnitDisplay<Self>
}

/// A family whose quantities can be added, scaled and divided: everything but points on a scale.
public protocol Dimension: UnitFamily {}

/// The named dimensions.
public enum Dimensions: Sendable {}

extension UnitFamily {
  /// None.
  public static var ambiguousNames: [String: [String]] { [:] }
  /// No: only times and paces are read so.
  public static var readsClock: Bool { false }

  /// The first six.
  public static var everydayUnits: [UnitOfMeasure<Self>] { Array(units.prefix(6)) }

  /// Looks through `units`.
  public static func unit(ucum code: String) -> UnitOfMeasure<Self>? {
    units.first { $0.ucum == code }
  }

  /// Looks through what people call the units, then the ambiguous names, then the codes: `cal` is
  /// the code of a unit that people hardly ever mean by it.
  public static func unit(named name: String) throws(UnitParseError) -> UnitOfMeasure<Self> {
    if let unit = units.first(where: { $0.definition.isCalled(name) }) { return unit }
    try refuseAmbiguity(of: name)
    if let unit = unit(ucum: name) { return unit }
    throw .unknownUnit(name, choices: choices(resembling: name))
  }

  /// None: only masses, amounts, charges and their ratios are of a substance.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    nil
  }

  /// The stored unit, in every system.
  public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Self> { storedUnit }

  /// A number of preferred units, whatever the magnitude.
  public static func display(
    of magnitude: Double, for system: UnitSystem
  ) -> UnitDisplay<Self> {
    .number(preferredUnit(for: system))
  }

  static func refuseAmbiguity(of name: String) throws(UnitParseError) {
    let ambiguity = ambiguousNames.first { $0.key.equalsIgnoringASCIICase(name) }
    if let ambiguity { throw .ambiguousUnit(name, choices: ambiguity.value) }
  }

  /// Symbols to offer instead of `name`: those that differ in case only, else the everyday ones.
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
