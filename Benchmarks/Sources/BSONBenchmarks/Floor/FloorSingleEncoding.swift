/// One value as a whole, which is where it ends. An optional comes here.
struct FloorSingleEncoding: SingleValueEncodingContainer {
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws {}

  func encode<Value: Encodable>(_ value: Value) throws {}
}
