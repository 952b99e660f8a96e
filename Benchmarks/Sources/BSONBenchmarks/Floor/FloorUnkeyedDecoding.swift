/// An array's values: as many as the sample has, none of them read.
struct FloorUnkeyedDecoding: UnkeyedDecodingContainer {
  let level: FloorDecodingLevel
  let length: Int
  private(set) var currentIndex = 0

  init(level: FloorDecodingLevel, length: Int) {
    self.level = level
    self.length = length
  }

  var codingPath: [any CodingKey] { [] }

  var count: Int? { length }

  var isAtEnd: Bool { currentIndex >= length }

  mutating func decodeNil() throws -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try level.decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { next() }

  private mutating func next() -> FloorDecodingLevel {
    currentIndex += 1
    return level.inner()
  }
}
