import BSON

/// An encoder that writes nothing. It makes a level for each document and array, as any encoder
/// must, because a type may keep its encoder for as long as it likes.
final class FloorEncodingLevel: Encoder {
  /// What came: the lengths of keys, and 1 for a value of an array, with all levels below.
  // As in the coder that is measured: no access begins inside another.
  @exclusivity(unchecked) private(set) var tally = 0

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(FloorKeyedEncoding(level: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { FloorUnkeyedEncoding(level: self) }

  func singleValueContainer() -> any SingleValueEncodingContainer { FloorSingleEncoding() }

  /// Takes an element's key.
  @inline(__always)
  func take(_ key: String) { tally &+= key.utf8.count }

  /// Takes a value of an array.
  @inline(__always)
  func takeNext() { tally &+= 1 }

  /// Lets a value of any type encode itself, but for those that BSON's coder writes whole.
  func encode<Value: Encodable>(_ value: Value) throws {
    if Value.self == [Int32].self || Value.self == ObjectID.self { return }
    let inner = FloorEncodingLevel()
    try value.encode(to: inner)
    tally &+= inner.tally
  }
}
