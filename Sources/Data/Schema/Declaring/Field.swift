package import Units

/// One declared field of a document: its name, its Swift type, and what it means.
///
/// The written name is a contract with stored data: renaming the Swift property that holds a
/// field changes nothing outside.
package struct Field<Value: Sendable>: DeclaredField, Sendable {
  package let outline: FieldOutline
  package let codec: Codec<Value>

  init(_ name: String, codec: Codec<Value>, suffix: String = "", _ options: FieldOptions) {
    self.codec = codec
    outline = FieldOutline(
      name: name, formerNames: options.formerNames,
      storedKey: options.storedKey ?? name + suffix, presence: options.presence,
      shape: codec.shape, about: options.about)
  }
}

extension Field where Value: FieldValue {
  package init(
    _ name: String, _ type: Value.Type, storedAs key: String? = nil,
    is presence: Presence = .optional, _ about: String
  ) {
    self.init(
      name, codec: Value.codec,
      FieldOptions(storedKey: key, presence: presence, about: about))
  }
}

extension Field {
  /// A quantity, stored in its dimension's default unit unless another is named.
  ///
  /// - Parameters:
  ///   - formerNames: names that it had before, which are still read.
  ///   - substance: what it is so much of: a sodium concentration stored in mmol/L then also takes
  ///     `920 mg/L`, and refuses `4 mmol/L K`.
  package init(
    _ name: String, formerly formerNames: [String] = [], _ type: Value.Type,
    of substance: Substance? = nil, in range: ClosedRange<Value>? = nil,
    storedIn unit: UnitOfMeasure<Value.Family> = Value.Family.storedUnit,
    shown precision: Precision = .asStored, is presence: Presence = .optional, _ about: String
  ) where Value: Measured {
    self.init(
      name, codec: .measured(of: substance, in: range, storedIn: unit, precision),
      suffix: unit.suffix,
      FieldOptions(formerNames: formerNames, presence: presence, about: about))
  }

  /// A whole number within bounds, such as a heart rate in beats per minute.
  package init(
    _ name: String, in range: ClosedRange<Int64>, storedAs key: String? = nil,
    is presence: Presence = .optional, _ about: String
  ) where Value == Int64 {
    self.init(
      name, codec: .integer(in: range),
      FieldOptions(storedKey: key, presence: presence, about: about))
  }
}
