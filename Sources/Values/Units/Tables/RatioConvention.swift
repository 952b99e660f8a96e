/// The usual units of one ratio: sweat rates are in L/h, speeds in m/s, sodium in mmol/L.
///
/// A ratio without a convention is stored in the stored units of its two parts.
struct RatioConvention: Sendable {
  let numerator: any Dimension.Type
  let denominator: any Dimension.Type
  /// How many stored units of the parts make one stored unit of the ratio: 1 L/h is 1000 mL per
  /// 3600 s.
  let coherence: Rational
  /// The stored unit's UCUM code.
  let stored: String
  /// Units with names of their own: simple ones such as knots, and compound ones such as mph.
  let named: [UnitDefinition]
  /// Names that could mean more than one unit, with the unambiguous names to choose from.
  let ambiguousNames: [String: [String]]
  /// The UCUM code of the preferred unit of each system; the stored unit for systems that are not
  /// listed.
  let preferred: [UnitSystem: String]

  static func of(
    _ numerator: any Dimension.Type, per denominator: any Dimension.Type
  ) -> RatioConvention? {
    all.first { $0.numerator == numerator && $0.denominator == denominator }
  }

  init<Top: Dimension, Bottom: Dimension>(
    _ top: UnitOfMeasure<Top>, per bottom: UnitOfMeasure<Bottom>,
    storedAs name: String? = nil, preferred: [UnitSystem: String] = [:],
    named: [UnitDefinition] = [], ambiguousNames: [String: [String]] = [:]
  ) {
    self.numerator = Top.self
    self.denominator = Bottom.self
    self.stored = name ?? "\(top.ucum)/\(bottom.ucum)"
    self.preferred = preferred
    self.named = named
    self.ambiguousNames = ambiguousNames
    self.coherence = top.factor / bottom.factor
  }
}
