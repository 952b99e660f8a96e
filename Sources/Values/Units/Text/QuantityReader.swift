/// Reads quantities into numbers of one unit, as `Measured.parse(_:in:numbers:of:)` does, and the
/// plain ones faster.
public struct QuantityReader<M: Measured>: Sendable {
  /// Reads what is plain. With a decimal comma nothing is.
  public let plain: PlainQuantities
  private let unit: UnitOfMeasure<M.Family>
  private let rule: SubstanceRule

  /// A reader into this unit. It makes its table once: keep it.
  public init(into unit: UnitOfMeasure<M.Family>, of rule: SubstanceRule) {
    self.unit = unit
    self.rule = rule
    plain = PlainQuantities(Self.plainUnits(unit))
  }

  /// The number that a text means.
  ///
  /// - Throws: as `Measured.parse(_:in:numbers:of:)` does.
  public func read(_ text: String, _ marks: NumberMarks) throws(UnitParseError) -> Double {
    if marks != .comma, let number = plain.number(text.utf8.span) { return number }
    return try M.parse(text, in: unit, numbers: marks, of: rule)
  }

  /// Empty for temperatures, which do not convert by a factor.
  private static func plainUnits(
    _ target: UnitOfMeasure<M.Family>
  ) -> [PlainName: PlainQuantities.Unit] {
    guard M.Family.units.allSatisfy({ $0.definition.origin == .zero }) else { return [:] }
    var plain: [PlainName: PlainQuantities.Unit] = [:]
    for name in M.Family.units.flatMap({ [$0.symbol] + $0.aliases })
    where name.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 && !$0.isASCIIDigit && $0 != 0x27 }) {
      if let key = PlainName(name.utf8.span), let unit = try? M.Family.unit(named: name) {
        plain[key] = PlainQuantities.Unit(
          factor: unit.factor, conversion: unit.conversion(to: target))
      }
    }
    return plain
  }
}
