import BSON
import BenchmarkSupport

/// A decoder that reads nothing: each value is a constant. It makes a level for each document and
/// array, as any decoder must, because a type may keep its decoder for as long as it likes.
final class FloorDecodingLevel: Decoder {
  let source: FloorSource
  // As in the coder that is measured: no access begins inside another.
  @exclusivity(unchecked) private var keyBytes = 0

  init(_ source: FloorSource) { self.source = source }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A level for a value inside this one.
  func inner() -> FloorDecodingLevel { FloorDecodingLevel(source) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(FloorKeyedDecoding(level: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    FloorUnkeyedDecoding(level: self, length: source.nextLength())
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw BenchmarkError("the floor has no constant for a value that decodes itself alone")
  }

  /// Gives the constant back. The key's length is kept, so that its text is really asked for.
  @inline(__always)
  func ask<Constant>(_ key: String, _ constant: Constant) -> Constant {
    keyBytes &+= key.utf8.count
    return constant
  }

  /// A value of any type; those that BSON's coder reads whole, without Codable, are constants.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == [Int32].self { return same([Int32](repeating: 0, count: source.nextLength())) }
    if type == ObjectID.self { return same(source.id) }
    return try Value(from: inner())
  }

  private func same<Value, Name>(_ value: Value) -> Name {
    // Each caller has just compared the two types: they are one.
    unsafeBitCast(value, to: Name.self)
  }
}
