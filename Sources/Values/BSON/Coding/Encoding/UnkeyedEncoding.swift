/// An array's values, written in their order.
struct UnkeyedEncoding: UnkeyedEncodingContainer {
  let level: EncodingLevel
  let place: EncodingPlace
  private(set) var count: Int

  init(level: EncodingLevel, place: EncodingPlace) {
    self.level = level
    self.place = place
    count = level.sink.builder.nextPosition(in: place)
  }

  var codingPath: [any CodingKey] { level.codingPath }

  mutating func encodeNil() throws { try put(.null) }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try level.put(value, .position, at: place)
    count += 1
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    inner().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    inner().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { inner() }

  private mutating func inner() -> EncodingLevel {
    defer { count += 1 }
    return EncodingLevel(level.sink, .position, in: place, position: count)
  }

  private mutating func put(_ value: BSONValue) throws {
    try level.putNext(value, at: place)
    count += 1
  }
}

/// The methods for single types, which the protocol requires one by one.
extension UnkeyedEncoding {
  mutating func encode(_ value: Bool) throws { try put(.bool(value)) }
  mutating func encode(_ value: String) throws { try put(.string(value)) }
  mutating func encode(_ value: Double) throws { try put(.double(value)) }
  mutating func encode(_ value: Float) throws { try put(.double(Double(value))) }
  mutating func encode(_ value: Int) throws { try put(.int64(Int64(value))) }
  mutating func encode(_ value: Int8) throws { try put(.int32(Int32(value))) }
  mutating func encode(_ value: Int16) throws { try put(.int32(Int32(value))) }
  mutating func encode(_ value: Int32) throws { try put(.int32(value)) }
  mutating func encode(_ value: Int64) throws { try put(.int64(value)) }
  mutating func encode(_ value: UInt) throws { try put(level.wide(value, .position, at: place)) }
  mutating func encode(_ value: UInt8) throws { try put(.int32(Int32(value))) }
  mutating func encode(_ value: UInt16) throws { try put(.int32(Int32(value))) }
  mutating func encode(_ value: UInt32) throws { try put(.int64(Int64(value))) }
  mutating func encode(_ value: UInt64) throws { try put(level.wide(value, .position, at: place)) }
}
