/// Writes for the containers of a level. Each moves to its container first.
extension EncodingLevel {
  /// Writes a value under a key into this level's document.
  func put(_ value: BSONValue, named key: String, at place: EncodingPlace) throws {
    guard sink.builder.move(to: place) else { throw closed(value, .key(key), at: place) }
    sink.builder.append(key, value)
  }

  /// Appends a value to this level's array.
  func putNext(_ value: BSONValue, at place: EncodingPlace) throws {
    guard sink.builder.move(to: place) else { throw closed(value, .position, at: place) }
    sink.builder.append(value)
  }

  /// Writes a value of any type into this level's container.
  func put<Value: Encodable>(_ value: Value, _ slot: BSONSlot, at place: EncodingPlace) throws {
    guard sink.builder.move(to: place) else { throw closed(value, slot, at: place) }
    guard !sink.builder.append(slot, whole: value) else { return }
    let position = sink.builder.innermost.position
    try EncodingLevel(sink, slot, in: place, position: position).encode(value)
  }

  /// An integer as a BSON int64, for this level's container. Throws above `Int64.max`, which BSON
  /// cannot hold.
  func wide(
    _ value: some FixedWidthInteger, _ slot: BSONSlot, at place: EncodingPlace
  ) throws -> BSONValue {
    guard let number = Int64(exactly: value) else {
      throw EncodingError.tooWide(value, at: sink.builder.path(to: slot, in: place))
    }
    return .int64(number)
  }

  private func closed(_ value: Any, _ slot: BSONSlot, at place: EncodingPlace) -> EncodingError {
    .closed(value, at: sink.builder.path(to: slot, in: place))
  }
}

extension EncodingError {
  /// The error holds the value's type and not the value, because printing an error prints its
  /// content.
  static func tooWide(_ value: Any, at path: [any CodingKey]) -> EncodingError {
    .invalidValue(
      type(of: value),
      .init(
        codingPath: path,
        debugDescription: "found an integer above Int64.max, expected what an int64 holds"))
  }
}
