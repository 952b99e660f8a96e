/// An array's values in their order.
struct UnkeyedDecoding: UnkeyedDecodingContainer {
  let level: DecodingLevel
  private(set) var currentIndex = 0
  /// Offset of the next element. It is kept here and not in `level`, because a decoder may be asked
  /// for several containers. The struct stays small enough for an existential's inline storage.
  private var next: Int

  init(level: DecodingLevel) {
    self.level = level
    next = level.value.start + 4
  }

  var codingPath: [any CodingKey] { level.codingPath }

  /// Counted by walking over the values. O(values).
  var count: Int? { BSONArray(SharedBytes(level.source.storage, level.value.range)).count }

  var isAtEnd: Bool { next >= level.value.end - 1 }

  mutating func decodeNil() throws -> Bool {
    // A value that is not null is not passed over, so that it can be decoded next.
    let found = try nextValue(Never.self)
    guard found.hasType(.null) else { return false }
    advance(past: found)
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try take(type) { level, found throws in try level.decode(type, found) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try take([String: Any].self) { level, found throws in
      try level.inner(found).container(keyedBy: type)
    }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take([Any].self) { level, found throws in try level.inner(found).unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder {
    try take((any Decoder).self) { level, found in level.inner(found) }
  }

  /// Makes something of the next value, and passes over the value if that succeeds. After an error
  /// the value is still the next one, so that a type may try another form.
  private mutating func take<Made>(
    _ type: Any.Type, _ make: (DecodingLevel, StoredValue) throws -> Made
  ) throws -> Made {
    let found = try nextValue(type)
    let made = try make(level, found)
    advance(past: found)
    return made
  }

  private mutating func advance(past value: StoredValue) {
    next = value.end
    currentIndex += 1
  }

  /// The value that is decoded next.
  private func nextValue(_ type: Any.Type) throws -> StoredValue {
    guard let found = level.value(at: next) else {
      throw DecodingError.valueNotFound(
        type,
        .init(
          codingPath: codingPath + [PlainKey.position(currentIndex)],
          debugDescription: "found the array's end, expected a value"))
    }
    return found
  }

  private mutating func scalar<Scalar: SwiftScalar>() throws -> Scalar {
    try take(Scalar.self) { level, found throws in try level.scalar(found) }
  }
}

/// The methods for single types, which the protocol requires one by one.
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
