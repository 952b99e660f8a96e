/// A document's elements, written in the order in which a type encodes them.
struct KeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let level: EncodingLevel
  let place: EncodingPlace

  var codingPath: [any CodingKey] { level.codingPath }

  func encodeNil(forKey key: Key) throws { try put(.null, key) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try level.put(value, .key(key.stringValue), at: place)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    inner(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { inner("super") }

  func superEncoder(forKey key: Key) -> any Encoder { inner(key.stringValue) }

  private func inner(_ key: String) -> EncodingLevel {
    EncodingLevel(level.sink, .key(key), in: place)
  }

  private func put(_ value: BSONValue, _ key: Key) throws {
    try level.put(value, named: key.stringValue, at: place)
  }
}

/// The methods for single types, which the protocol requires one by one.
extension KeyedEncoding {
  func encode(_ value: Bool, forKey key: Key) throws {
    try put(.bool(value), key)
  }
  func encode(_ value: String, forKey key: Key) throws {
    try put(.string(value), key)
  }
  func encode(_ value: Double, forKey key: Key) throws {
    try put(.double(value), key)
  }
  func encode(_ value: Float, forKey key: Key) throws {
    try put(.double(Double(value)), key)
  }
  func encode(_ value: Int, forKey key: Key) throws {
    try put(.int64(Int64(value)), key)
  }
  func encode(_ value: Int8, forKey key: Key) throws {
    try put(.int32(Int32(value)), key)
  }
  func encode(_ value: Int16, forKey key: Key) throws {
    try put(.int32(Int32(value)), key)
  }
  func encode(_ value: Int32, forKey key: Key) throws {
    try put(.int32(value), key)
  }
  func encode(_ value: Int64, forKey key: Key) throws {
    try put(.int64(value), key)
  }
  func encode(_ value: UInt, forKey key: Key) throws {
    try put(level.wide(value, .key(key.stringValue), at: place), key)
  }
  func encode(_ value: UInt8, forKey key: Key) throws {
    try put(.int32(Int32(value)), key)
  }
  func encode(_ value: UInt16, forKey key: Key) throws {
    try put(.int32(Int32(value)), key)
  }
  func encode(_ value: UInt32, forKey key: Key) throws {
    try put(.int64(Int64(value)), key)
  }
  func encode(_ value: UInt64, forKey key: Key) throws {
    try put(level.wide(value, .key(key.stringValue), at: place), key)
  }
}
