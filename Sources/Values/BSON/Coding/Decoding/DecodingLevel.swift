/// One value that a type decodes itself from; of a document or array, how far it has been read.
final class DecodingLevel: Decoder {
  let storage: [UInt8]
  let value: StoredValue
  let parent: DecodingLevel?
  /// Under which the parent holds the value; nil at the root.
  let key: (any CodingKey)?
  let given: [CodingUserInfoKey: any Sendable]
  // Each access ends before another can begin: the cursor's methods call nothing from outside, and
  // a decoder belongs to one task. Checking that at run time took a seventh of decoding's time.
  @exclusivity(unchecked) var fields: FieldCursor

  init(
    _ storage: [UInt8], _ value: StoredValue, parent: DecodingLevel?, key: (any CodingKey)?,
    userInfo: [CodingUserInfoKey: any Sendable]
  ) {
    self.storage = storage
    self.value = value
    self.parent = parent
    self.key = key
    given = userInfo
    fields = FieldCursor(value.range)
  }

  /// A level for a value inside this one.
  func inner(_ value: StoredValue, _ key: any CodingKey) -> DecodingLevel {
    DecodingLevel(storage, value, parent: self, key: key, userInfo: given)
  }

  var userInfo: [CodingUserInfoKey: Any] { given }

  var codingPath: [any CodingKey] {
    guard let key else { return parent?.codingPath ?? [] }
    return (parent?.codingPath ?? []) + [key]
  }

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
    guard value.type != expected else { return }
    throw mismatch(swift, value, expected.alias, at: codingPath)
  }
}
