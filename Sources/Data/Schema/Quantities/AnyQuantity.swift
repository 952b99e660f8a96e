package import BSON
public import Units

/// A quantity whose dimension only the document knows, kept as `{value: 72.5, unit: "kg"}`.
///
/// The unit is always the stored unit of its dimension, whose code no other dimension shares.
public struct AnyQuantity: Sendable {
  /// In its dimension's stored unit.
  public let quantity: any Measured

  /// A quantity of any dimension that has a name.
  public init(_ quantity: any Measured) {
    self.quantity = quantity
  }

  /// Nil for what is no number with a unit, or for a unit that no dimension is stored in.
  package init?(_ stored: BSONDocument) {
    guard let value = stored["value"]?.doubleValue, let unit = stored["unit"]?.stringValue,
      let kind = Self.kinds.first(where: { $0.storedCode == unit })
    else { return nil }
    quantity = kind.init(stored: value)
  }

  /// As readers of a system are shown it, with the digits that are worth reading.
  package func shown(for system: UnitSystem) -> ShownQuantity {
    quantity.shown(for: system)
  }

  package var stored: BSONDocument {
    ["value": .double(quantity.stored), "unit": .string(type(of: quantity).storedCode)]
  }

  /// Every dimension that has a name, but for differences of temperatures: those share the kelvin.
  static let kinds: [any Measured.Type] = [
    Mass.self, Volume.self, TimeSpan.self, Length.self, Area.self, Energy.self, Temperature.self,
    Pressure.self, Fraction.self, Amount.self, Equivalents.self, VolumeRate.self, MassRate.self,
    MassConcentration.self, Molarity.self, EquivalentConcentration.self, MolarMass.self,
    Speed.self, Pace.self, Power.self, VolumePerMass.self, PulseRate.self,
  ]
}

extension Measured {
  static var storedCode: String { Family.storedUnit.ucum }
}

extension AnyQuantity: FieldValue {
  /// A document such as `{value: 72.5, unit: "kg"}`.
  public static var codec: Codec<AnyQuantity> {
    Codec(
      shape: .quantity,
      decode: { stored in stored.documentValue.flatMap { AnyQuantity($0) } },
      encode: { .document($0.stored) })
  }
}
