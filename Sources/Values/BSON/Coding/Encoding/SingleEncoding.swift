/// The container of a type that encodes itself as one value.
struct SingleEncoding: SingleValueEncodingContainer {
  let level: EncodingLevel

  var codingPath: [any CodingKey] { level.codingPath }

  func encodeNil() throws { try level.put(.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try level.put(value) }
}

/// The methods for single types, which the protocol requires one by one.
extension SingleEncoding {
  func encode(_ value: Bool) throws { try level.put(.bool(value)) }
  func encode(_ value: String) throws { try level.put(.string(value)) }
  func encode(_ value: Double) throws { try level.put(.double(value)) }
  func encode(_ value: Float) throws { try level.put(.double(Double(value))) }
  func encode(_ value: Int) throws { try level.put(.int64(Int64(value))) }
  func encode(_ value: Int8) throws { try level.put(.int32(Int32(value))) }
  func encode(_ value: Int16) throws { try level.put(.int32(Int32(value))) }
  func encode(_ value: Int32) throws { try level.put(.int32(value)) }
  func encode(_ value: Int64) throws { try level.put(.int64(value)) }
  func encode(_ value: UInt) throws { try level.put(level.wide(value)) }
  func encode(_ value: UInt8) throws { try level.put(.int32(Int32(value))) }
  func encode(_ value: UInt16) throws { try level.put(.int32(Int32(value))) }
  func encode(_ value: UInt32) throws { try level.put(.int64(Int64(value))) }
  func encode(_ value: UInt64) throws { try level.put(level.wide(value)) }
}
