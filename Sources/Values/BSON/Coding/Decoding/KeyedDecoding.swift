/// A document's elements, looked up by the keys of a type.
struct KeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let level: DecodingLevel

  var codingPath: [any CodingKey] { level.codingPath }

  /// The keys in stored order, without those that `Key` does not know.
  var allKeys: [Key] {
    let elements = BSONElements(SharedBytes(level.source.storage, level.value.range))
    return elements.compactMap { Key(stringValue: $0.key) }
  }

  func contains(_ key: Key) -> Bool {
    level.find(key.stringValue) != nil
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).hasType(.null) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try level.decode(type, value(key))
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let value = level.find(key.stringValue), !value.hasType(.null) else { return nil }
    return try level.decode(type, value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try level.inner(value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try level.inner(value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    try superDecoder(named: PlainKey.name("super"))
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder(named: key) }

  private func superDecoder(named key: any CodingKey) throws -> any Decoder {
    guard let found = level.find(key.stringValue) else { throw level.missing(key) }
    return level.inner(found)
  }

  private func value(_ key: Key) throws -> StoredValue {
    guard let value = level.find(key.stringValue) else { throw level.missing(key) }
    return value
  }
}

/// The methods for single types, which the protocol requires one by one.
extension KeyedDecoding {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try level.scalar(named: key.stringValue)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try level.scalar(named: key.stringValue)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    try level.scalarIfPresent(named: key.stringValue)
  }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    try level.scalarIfPresent(named: key.stringValue)
  }
}
