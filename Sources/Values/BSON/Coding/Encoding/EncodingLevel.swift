/// One value that a type encodes itself to, in its slot.
final class EncodingLevel: Encoder {
  let sink: EncodingSink
  /// The container that holds the slot.
  let holder: EncodingPlace
  let slot: BSONSlot
  let parent: EncodingLevel?
  /// Under which the parent holds the value; nil at the root.
  let key: (any CodingKey)?
  /// The container that the value is, once it has been begun.
  private var begun: (place: EncodingPlace, type: BSONType)?
  private(set) var isWritten = false

  init(
    _ sink: EncodingSink, _ holder: EncodingPlace, _ slot: BSONSlot, parent: EncodingLevel?,
    key: (any CodingKey)?
  ) {
    self.sink = sink
    self.holder = holder
    self.slot = slot
    self.parent = parent
    self.key = key
  }

  var userInfo: [CodingUserInfoKey: Any] { sink.userInfo }

  var codingPath: [any CodingKey] {
    guard let key else { return parent?.codingPath ?? [] }
    return (parent?.codingPath ?? []) + [key]
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedEncoding(level: self, place: begin(.document)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    UnkeyedEncoding(level: self, place: begin(.array))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleEncoding(level: self) }

  /// Writes the one value of this level.
  func put(_ value: BSONValue) throws {
    guard !isWritten, sink.stand(at: holder) else { throw closed(value) }
    isWritten = true
    sink.builder.append(slot, value)
  }

  /// Lets a value encode itself here; one that encodes nothing is an empty document.
  func encode<Value: Encodable>(_ value: Value) throws {
    if StoredWhole.type(Value.self) != nil, let whole = value as? any BSONValueConvertible {
      return try put(whole.stored)
    }
    try value.encode(to: self)
    if !isWritten { _ = begin(.document) }
  }

  /// The container of this value, begun at the first call. One that cannot be begun any more has a
  /// place that no write will find.
  private func begin(_ type: BSONType) -> EncodingPlace {
    if let begun, begun.type == type { return begun.place }
    guard !isWritten, sink.stand(at: holder) else { return EncodingPlace(depth: 0, token: -1) }
    isWritten = true
    let place = sink.begin(type, slot)
    begun = (place, type)
    return place
  }

  func closed(_ value: Any, _ key: (any CodingKey)? = nil) -> EncodingError {
    .invalidValue(
      value,
      .init(
        codingPath: codingPath + (key.map { [$0] } ?? []),
        debugDescription: "the place was written before, or its container's parent has gone on"))
  }
}
