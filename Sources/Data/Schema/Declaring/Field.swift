public import Units

/// One declared field of a document: its name, its Swift type, and what it means.
///
/// The written name is a contract with stored data: renaming the Swift property that holds a
/// field changes nothing outside.
public struct Field<Value: Sendable>: DeclaredField, Sendable {
  /// The field without its Swift type.
  public let outline: FieldOutline
  /// How its values are stored.
  public let codec: Codec<Value>

  /// - Parameters:
  ///   - constraints: beyond those of the codec.
  ///   - examples: one that cannot be stored is left out.
  init(
    _ name: String, codec: Codec<Value>, suffix: String = "",
    with constraints: [Constraint<Value>] = [], examples: [Value] = [], _ options: FieldOptions
  ) {
    self.codec = codec
    var options = options
    options.constraints = codec.constraints
    for constraint in constraints { constraint.apply(&options.constraints) }
    options.examples = examples.compactMap { try? codec.encode($0) }
    outline = FieldOutline(name, suffix: suffix, shape: codec.shape, options)
  }
}

extension Field where Value: FieldValue {
  /// A field of any type that can be stored.
  ///
  /// - Parameters:
  ///   - name: in JSON, filters and pointers.
  ///   - formerNames: names that it had before, which are still read.
  ///   - type: the Swift type of its values.
  ///   - constraints: what values must keep to; of two of the same kind the last counts.
  ///   - key: the key in BSON; the name unless another is given.
  ///   - presence: whether it may be left out, and who writes it.
  ///   - audience: who may see it.
  ///   - examples: shown to readers of the published schema; one that cannot be stored is left out.
  ///   - about: one sentence on what it means.
  public init(
    _ name: String, formerly formerNames: [String] = [], _ type: Value.Type,
    with constraints: [Constraint<Value>] = [], storedAs key: String? = nil,
    is presence: Presence = .optional, visibleTo audience: Audience = .everyone,
    examples: [Value] = [], _ about: String
  ) {
    self.init(
      name, codec: Value.codec, with: constraints, examples: examples,
      FieldOptions(
        formerNames: formerNames, storedKey: key, presence: presence, visibleTo: audience,
        about: about))
  }
}

extension Field {
  /// A quantity, stored in its dimension's default unit unless another is named. The unit ends the
  /// stored key: `mass` is stored as `massKg`.
  ///
  /// - Parameters:
  ///   - name: in JSON, filters and pointers.
  ///   - formerNames: names that it had before, which are still read.
  ///   - type: the quantity, such as `Mass`.
  ///   - substance: what it is so much of: a sodium concentration stored in mmol/L then also takes
  ///     `920 mg/L`, and refuses `4 mmol/L K`.
  ///   - range: the least and the greatest that may be stored.
  ///   - unit: of the stored number.
  ///   - precision: how many digits readers are shown.
  ///   - presence: whether it may be left out, and who writes it.
  ///   - audience: who may see it.
  ///   - examples: shown to readers of the published schema.
  ///   - about: one sentence on what it means.
  public init(
    _ name: String, formerly formerNames: [String] = [], _ type: Value.Type,
    of substance: Substance? = nil, in range: ClosedRange<Value>? = nil,
    storedIn unit: UnitOfMeasure<Value.Family> = Value.Family.storedUnit,
    shown precision: Precision = .asStored, is presence: Presence = .optional,
    visibleTo audience: Audience = .everyone, examples: [Value] = [], _ about: String
  ) where Value: Measured {
    self.init(
      name, codec: .measured(of: substance, in: range, storedIn: unit, precision),
      suffix: unit.suffix, examples: examples,
      FieldOptions(
        formerNames: formerNames, presence: presence, visibleTo: audience, about: about))
  }

  /// A whole number within bounds, such as a heart rate in beats per minute.
  public init(
    _ name: String, in range: ClosedRange<Int64>, storedAs key: String? = nil,
    is presence: Presence = .optional, visibleTo audience: Audience = .everyone,
    examples: [Value] = [], _ about: String
  ) where Value == Int64 {
    self.init(
      name, codec: .integer(in: range), examples: examples,
      FieldOptions(storedKey: key, presence: presence, visibleTo: audience, about: about))
  }
}
