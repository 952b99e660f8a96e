/// An array's values, none of which is written.
struct FloorUnkeyedEncoding: UnkeyedEncodingContainer {
  let level: FloorEncodingLevel
  private(set) var count = 0

  init(level: FloorEncodingLevel) { self.level = level }

  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws { take() }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    take()
    try level.encode(value)
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

  private mutating func take() {
    count += 1
    level.takeNext()
  }

  private mutating func inner() -> FloorEncodingLevel {
    take()
    return FloorEncodingLevel()
  }
}
