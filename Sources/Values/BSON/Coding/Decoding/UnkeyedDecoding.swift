/// An array's values in their order.
struct UnkeyedDecoding: UnkeyedDecodingContainer {
  let level: DecodingLevel
  private(set) var currentIndex = 0

  init(level: DecodingLevel) { self.level = level }

  var codingPath: [any CodingKey] { level.codingPath }

  /// Counted by walking over the values. O(values).
  var count: Int? { BSONArray(SharedBytes(level.source.storage, level.value.range)).count }

  var isAtEnd: Bool { level.fields.isAtEnd }

  mutating func decodeNil() throws -> Bool {
    // What is not null stays to be decoded.
    let before = level.fields
    guard try !take(Never.self).hasType(.null) else { return true }
    level.fields = before
    currentIndex -= 1
    return false
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try level.decode(type, take(type))
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try level.inner(take([String: Any].self)).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try level.inner(take([Any].self)).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    try level.inner(take((any Decoder).self))
  }

  private mutating func take(_ type: Any.Type) throws -> StoredValue {
    guard let found = level.takeNext() else {
      throw DecodingError.valueNotFound(
        type,
        .init(
          codingPath: codingPath + [PlainKey.position(currentIndex)],
          debugDescription: "found the array's end, expected a value"))
    }
    currentIndex += 1
    return found
  }

  private mutating func scalar<Scalar: SwiftScalar>() throws -> Scalar {
    try level.scalar(take(Scalar.self))
  }
}

/// The types that the protocol names one by one.
extension UnkeyedDecoding {
  mutating func decode(_ type: Bool.Type) throws -> Bool { try scalar() }
  mutating func decode(_ type: String.Type) throws -> String { try scalar() }
  mutating func decode(_ type: Double.Type) throws -> Double { try scalar() }
  mutating func decode(_ type: Float.Type) throws -> Float { try scalar() }
  mutating func decode(_ type: Int.Type) throws -> Int { try scalar() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try scalar() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try scalar() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try scalar() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try scalar() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try scalar() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try scalar() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try scalar() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try scalar() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try scalar() }
}
