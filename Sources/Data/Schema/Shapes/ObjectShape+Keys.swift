/// What a key in JSON means; the numbers are indices of fields.
package enum WrittenKey: Sendable, Equatable {
  case field(Int)
  /// A name that the field had before.
  case formerName(Int)
  /// How the field is stored, which is no name.
  case storedKey(Int)
  /// A field that the audience may not see.
  case hidden
}

/// What a stored key means.
package enum StoredKey: Sendable, Equatable {
  case field(Int)
  /// A field that the audience may not see.
  case hidden
}

extension ObjectShape {
  /// Of keys that mean several things, the first counts: a field's stored key may be another's name.
  static func writtenKeys(
    _ fields: [FieldOutline], _ hidden: [FieldOutline]
  ) -> KeyTable<WrittenKey> {
    KeyTable(
      fields.enumerated().flatMap { index, field in
        [(field.name, .field(index))] + field.formerNames.map { ($0, .formerName(index)) }
      } + hidden.flatMap(\.keys).map { ($0, .hidden) }
        + fields.enumerated().map { index, field in (field.storedKey, .storedKey(index)) })
  }

  static func storedKeys(
    _ fields: [FieldOutline], _ hidden: [FieldOutline]
  ) -> KeyTable<StoredKey> {
    KeyTable(
      hidden.flatMap(\.keys).map { ($0, .hidden) }
        + fields.enumerated().map { index, field in (field.storedKey, .field(index)) })
  }
}

extension FieldOutline {
  /// All that it may be called by.
  fileprivate var keys: [String] { [name, storedKey] + formerNames }
}
