/// The encoder for one value, which goes into one slot of a container.
final class EncodingLevel: Encoder {
  let sink: EncodingSink
  /// The container that holds the slot.
  private let holder: EncodingPlace
  private let slot: BSONSlot
  /// The slot's position in an array; nil in a document.
  private let position: Int?
  /// The container that the value became; nil until one is begun.
  @exclusivity(unchecked) private var begun: EncodingPlace?
  @exclusivity(unchecked) private var isArray = false
  @exclusivity(unchecked) private(set) var isWritten = false

  init(
    _ sink: EncodingSink, _ slot: BSONSlot, in holder: EncodingPlace, position: Int? = nil
  ) {
    self.sink = sink
    self.holder = holder
    self.slot = slot
    self.position = position
  }

  var userInfo: [CodingUserInfoKey: Any] { sink.userInfo }

  var codingPath: [any CodingKey] {
    if holder.start == EncodingPlace.root.start { return [] }
    if let begun { return sink.builder.path(to: begun) }
    guard let position else { return sink.builder.path(to: slot, in: holder) }
    return sink.builder.path(to: holder) + [PlainKey.position(position)]
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedEncoding(level: self, place: begin(asArray: false)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    UnkeyedEncoding(level: self, place: begin(asArray: true))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleEncoding(level: self) }

  /// Writes the one value of this level.
  func put(_ value: BSONValue) throws {
    guard moveToSlot() else { throw closed(value) }
    isWritten = true
    sink.builder.append(slot, value)
  }

  /// Writes the one value of this level, of any type.
  func put<Value: Encodable>(_ value: Value) throws {
    if moveToSlot() {
      isWritten = sink.builder.append(slot, whole: value)
      if isWritten { return }
    }
    try encode(value)
  }

  /// Lets a value encode itself here. A value that encodes nothing becomes an empty document. One
  /// that throws leaves no bytes, so that another may take its place.
  func encode<Value: Encodable>(_ value: Value) throws {
    if let kind = FoundationType(Value.self) { return try put(value, kind) }
    let (mark, wasWritten, wasBegun) = (sink.builder.mark, isWritten, begun)
    do {
      try value.encode(to: self)
    } catch {
      sink.builder.rollBack(to: mark)
      (isWritten, begun) = (wasWritten, wasBegun)
      throw error
    }
    if !isWritten { _ = begin(asArray: false) }
  }

  /// Moves to this level's slot. False when the slot was written before, or when the array already
  /// holds a later element.
  private func moveToSlot() -> Bool {
    !isWritten && sink.builder.move(to: holder, position: position)
  }

  /// The container of this value; the first call begins it.
  private func begin(asArray: Bool) -> EncodingPlace {
    if let begun, isArray == asArray { return begun }
    guard moveToSlot() else { return .nowhere }
    isWritten = true
    isArray = asArray
    if asArray { sink.builder.beginArray(slot) } else { sink.builder.beginDocument(slot) }
    begun = sink.builder.place
    return sink.builder.place
  }

  /// An integer as a BSON int64. Throws above `Int64.max`, which BSON cannot hold.
  func wide(_ value: some FixedWidthInteger) throws -> BSONValue {
    guard let number = Int64(exactly: value) else {
      throw EncodingError.tooWide(value, at: codingPath)
    }
    return .int64(number)
  }

  private func closed(_ value: Any) -> EncodingError { .closed(value, at: codingPath) }
}

extension EncodingError {
  /// The error holds the value's type and not the value, because printing an error prints its
  /// content.
  static func closed(_ value: Any, at path: [any CodingKey]) -> EncodingError {
    .invalidValue(
      type(of: value),
      .init(
        codingPath: path,
        debugDescription: "the place is written already, or its container has been ended"))
  }
}
