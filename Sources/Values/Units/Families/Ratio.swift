/// One dimension divided by another: `Ratio<Volume, TimeSpan>` is a flow rate.
///
/// Any two dimensions make a ratio, and the operators on quantities know that rate × time is
/// volume. Its units are each unit of the numerator over each unit of the denominator, and those
/// that have a name of their own, such as knots.
public enum Ratio<Numerator: Dimension, Denominator: Dimension>: Dimension {
  /// `volume per time`.
  public static var name: String { "\(Numerator.name) per \(Denominator.name)" }

  /// The conventional unit (`L/h`, `mmol/L`, `m/s`), or else the stored units of both parts.
  public static var storedUnit: UnitOfMeasure<Self> {
    guard let convention, let unit = unit(ucum: convention.stored) else {
      return Numerator.storedUnit / Denominator.storedUnit
    }
    return unit
  }

  /// The named units, then every unit of the numerator over every unit of the denominator.
  public static var units: [UnitOfMeasure<Self>] {
    let named = named
    let composed = Numerator.units.flatMap { top in Denominator.units.map { top / $0 } }
    return named + composed.filter { !named.contains($0) }
  }

  /// The first six units, without making the others.
  public static var everydayUnits: [UnitOfMeasure<Self>] {
    let named = named
    let composed = Numerator.units.lazy.flatMap { top in
      Denominator.units.lazy.map { top / $0 }
    }
    return Array((named + composed.filter { !named.contains($0) }.prefix(6)).prefix(6))
  }

  /// True for a time per something: a pace may be written as `5:30 min/km`.
  public static var readsClock: Bool { Numerator.readsClock }

  /// Finds a unit by its own code, or by the codes of its parts: `mL/min`.
  public static func unit(ucum code: String) -> UnitOfMeasure<Self>? {
    if let unit = named.first(where: { $0.ucum == code }) { return unit }
    guard let slash = code.lastIndex(of: "/"),
      let top = Numerator.unit(ucum: String(code[..<slash])),
      let bottom = Denominator.unit(ucum: String(code[code.index(after: slash)...]))
    else { return nil }
    return top / bottom
  }

  /// Finds a unit by its own name, or by the names of its parts: `fl oz per hour`, `L/hr`.
  public static func unit(named name: String) throws(UnitParseError) -> UnitOfMeasure<Self> {
    if let unit = named.first(where: { $0.definition.isCalled(name) }) { return unit }
    let parts = partsOfRatio(name)
    if let (top, bottom) = parts { try refuseAmbiguity(of: "\(top)/\(bottom)") }
    if let unit = named.first(where: { $0.ucum == name }) { return unit }
    guard let (top, bottom) = parts else {
      let near = named.filter { $0.definition.resembles(name) }
      throw .unknownUnit(name, choices: (near.isEmpty ? everydayUnits : near).map(\.symbol))
    }
    return try composed(Numerator.unit(named: top) / Denominator.unit(named: bottom))
  }

  /// The substance belongs to the numerator: in `mg/L` of sodium, the milligrams are sodium.
  public static func unit(of substance: Substance, named name: String) -> UnitOfMeasure<Self>? {
    guard let (top, bottom) = partsOfRatio(name),
      let counted = Numerator.unit(of: substance, named: top),
      let per = try? Denominator.unit(named: bottom)
    else { return nil }
    return composed(counted / per)
  }

  /// The ambiguous names of the convention: `m/h` means miles to one reader and metres to another.
  public static var ambiguousNames: [String: [String]] { convention?.ambiguousNames ?? [:] }

  /// The unit of the convention, or else the stored unit.
  public static func preferredUnit(for system: UnitSystem) -> UnitOfMeasure<Self> {
    convention?.preferred[system].flatMap { unit(ucum: $0) } ?? storedUnit
  }

  /// Shows `1.2 L/h`, and a pace as `5:30 min/km`.
  public static func display(of magnitude: Double, for system: UnitSystem) -> UnitDisplay<Self> {
    let unit = preferredUnit(for: system)
    return readsClock ? .clock(unit) : .number(unit)
  }

  /// How many stored units of its parts make one stored unit of the ratio: 1000/3600 for L/h over
  /// mL and s.
  static var coherence: Rational { convention?.coherence ?? .one }

  private static var convention: RatioConvention? {
    RatioConvention.of(Numerator.self, per: Denominator.self)
  }

  private static var named: [UnitOfMeasure<Self>] {
    convention?.named.map { UnitOfMeasure($0) } ?? []
  }

  /// The named unit if there is one: `mi/hr` is mph.
  private static func composed(_ unit: UnitOfMeasure<Self>) -> UnitOfMeasure<Self> {
    named.first { $0 == unit } ?? unit
  }
}

/// Splits `fl oz per hour` into `fl oz` and `hour`; nil unless there is text on both sides.
private func partsOfRatio(_ name: String) -> (String, String)? {
  let words = name.split(separator: " ").map(String.init)
  let text =
    words.lastIndex(of: "per").map {
      words[..<$0].joined(separator: " ") + "/" + words[($0 + 1)...].joined(separator: " ")
    } ?? name
  guard let slash = text.lastIndex(of: "/") else { return nil }
  let top = text[..<slash].trimmingSpaces
  let bottom = text[text.index(after: slash)...].trimmingSpaces
  return top.isEmpty || bottom.isEmpty ? nil : (top, bottom)
}

extension Substring {
  var trimmingSpaces: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
