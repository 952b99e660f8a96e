/// A document's elements, written in the order in which a type encodes them.
struct KeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let level: EncodingLevel
  let place: EncodingPlace

  var codingPath: [any CodingKey] { level.codingPath }

  func encodeNil(forKey key: Key) throws { try level.put(.null, named: key.stringValue, at: place) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try level.encode(value, .key(key.stringValue), at: place, key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { inner(PlainKey(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { inner(key) }

  private func inner(_ key: any CodingKey) -> EncodingLevel {
    level.inner(.key(key.stringValue), at: place, key)
  }
}

/// The types that the protocol names one by one.
extension KeyedEncoding {
  func encode(_ value: Bool, forKey key: Key) throws {
    try level.put(.bool(value), named: key.stringValue, at: place)
  }
  func encode(_ value: String, forKey key: Key) throws {
    try level.put(.string(value), named: key.stringValue, at: place)
  }
  func encode(_ value: Double, forKey key: Key) throws {
    try level.put(.double(value), named: key.stringValue, at: place)
  }
  func encode(_ value: Float, forKey key: Key) throws {
    try level.put(.double(Double(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: Int, forKey key: Key) throws {
    try level.put(.int64(Int64(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: Int8, forKey key: Key) throws {
    try level.put(.int32(Int32(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: Int16, forKey key: Key) throws {
    try level.put(.int32(Int32(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: Int32, forKey key: Key) throws {
    try level.put(.int32(value), named: key.stringValue, at: place)
  }
  func encode(_ value: Int64, forKey key: Key) throws {
    try level.put(.int64(value), named: key.stringValue, at: place)
  }
  func encode(_ value: UInt, forKey key: Key) throws {
    try level.put(
      level.wide(value, PlainKey(stringValue: key.stringValue)), named: key.stringValue, at: place)
  }
  func encode(_ value: UInt8, forKey key: Key) throws {
    try level.put(.int32(Int32(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: UInt16, forKey key: Key) throws {
    try level.put(.int32(Int32(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: UInt32, forKey key: Key) throws {
    try level.put(.int64(Int64(value)), named: key.stringValue, at: place)
  }
  func encode(_ value: UInt64, forKey key: Key) throws {
    try level.put(
      level.wide(value, PlainKey(stringValue: key.stringValue)), named: key.stringValue, at: place)
  }
}
