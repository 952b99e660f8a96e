/// A document's elements, none of which is written.
struct FloorKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let level: FloorEncodingLevel

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { level.take(key.stringValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    level.take(key.stringValue)
    try level.encode(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { FloorEncodingLevel() }

  func superEncoder(forKey key: Key) -> any Encoder { inner(key) }

  private func inner(_ key: Key) -> FloorEncodingLevel {
    level.take(key.stringValue)
    return FloorEncodingLevel()
  }
}

/// The types that the protocol names one by one.
extension FloorKeyedEncoding {
  func encode(_ value: Bool, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: String, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Double, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Float, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Int, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Int8, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Int16, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Int32, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: Int64, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: UInt, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: UInt8, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: UInt16, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: UInt32, forKey key: Key) throws { level.take(key.stringValue) }
  func encode(_ value: UInt64, forKey key: Key) throws { level.take(key.stringValue) }
}
