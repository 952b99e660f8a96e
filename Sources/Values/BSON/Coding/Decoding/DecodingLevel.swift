/// The decoder for one value. For a document, it also remembers how far it has been searched.
final class DecodingLevel: Decoder {
  let source: DecodingSource
  private let code: UInt8
  // Unchecked is safe because two accesses never overlap: the cursor's methods call no code from
  // outside, and a decoder belongs to one task. The check took a seventh of decoding's time.
  @exclusivity(unchecked) var fields: FieldCursor

  init(_ source: DecodingSource, _ value: StoredValue) {
    self.source = source
    code = value.code
    fields = FieldCursor(value.range)
  }

  var value: StoredValue { StoredValue(code: code, fields.range) }

  /// A decoder for a value inside this one.
  func inner(_ value: StoredValue) -> DecodingLevel { DecodingLevel(source, value) }

  var userInfo: [CodingUserInfoKey: Any] { source.userInfo }

  var codingPath: [any CodingKey] { source.path(to: fields.range.lowerBound) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try check(.document, [String: Any].self)
    return KeyedDecodingContainer(KeyedDecoding(level: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try check(.array, [Any].self)
    return UnkeyedDecoding(level: self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    SingleDecoding(level: self)
  }

  private func check(_ expected: BSONType, _ swift: Any.Type) throws {
    guard !value.hasType(expected) else { return }
    throw mismatch(swift, value, expected.alias)
  }
}
