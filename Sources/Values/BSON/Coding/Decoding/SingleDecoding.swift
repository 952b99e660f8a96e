/// The container of a type that decodes itself from one value.
struct SingleDecoding: SingleValueDecodingContainer {
  let level: DecodingLevel

  var codingPath: [any CodingKey] { level.codingPath }

  func decodeNil() -> Bool { level.value.hasType(.null) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try level.decode(type, level.value)
  }
}

/// The methods for single types, which the protocol requires one by one.
extension SingleDecoding {
  func decode(_ type: Bool.Type) throws -> Bool { try level.scalar(level.value) }
  func decode(_ type: String.Type) throws -> String { try level.scalar(level.value) }
  func decode(_ type: Double.Type) throws -> Double { try level.scalar(level.value) }
  func decode(_ type: Float.Type) throws -> Float { try level.scalar(level.value) }
  func decode(_ type: Int.Type) throws -> Int { try level.scalar(level.value) }
  func decode(_ type: Int8.Type) throws -> Int8 { try level.scalar(level.value) }
  func decode(_ type: Int16.Type) throws -> Int16 { try level.scalar(level.value) }
  func decode(_ type: Int32.Type) throws -> Int32 { try level.scalar(level.value) }
  func decode(_ type: Int64.Type) throws -> Int64 { try level.scalar(level.value) }
  func decode(_ type: UInt.Type) throws -> UInt { try level.scalar(level.value) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try level.scalar(level.value) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try level.scalar(level.value) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try level.scalar(level.value) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try level.scalar(level.value) }
}
