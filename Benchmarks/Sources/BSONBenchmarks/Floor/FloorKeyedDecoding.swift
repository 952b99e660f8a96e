/// A document's elements, none of which is looked for.
struct FloorKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let level: FloorDecodingLevel

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] { [] }

  /// What a type can do without is missing or null in the samples; the workload checks it.
  func contains(_ key: Key) -> Bool { level.ask(key.stringValue, false) }

  func decodeNil(forKey key: Key) throws -> Bool { level.ask(key.stringValue, true) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try level.ask(key.stringValue, level).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try level.ask(key.stringValue, level.inner()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try level.ask(key.stringValue, level.inner()).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { level.inner() }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    level.ask(key.stringValue, level.inner())
  }
}

/// The types that the protocol names one by one.
extension FloorKeyedDecoding {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    level.ask(key.stringValue, false)
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    level.ask(key.stringValue, "text")
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    level.ask(key.stringValue, 0)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    level.ask(key.stringValue, 0)
  }
}
