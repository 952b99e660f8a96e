extension EncodingLevel {
  /// Writes a value into this level's document at `place`.
  func put(_ value: BSONValue, named key: String, at place: EncodingPlace) throws {
    guard sink.stand(at: place) else { throw closed(value, PlainKey(stringValue: key)) }
    sink.builder.append(key, value)
  }

  /// Writes a value into this level's array at `place`.
  func put(_ value: BSONValue, position: Int, at place: EncodingPlace) throws {
    guard sink.stand(at: place) else { throw closed(value, PlainKey(position)) }
    sink.builder.append(value)
  }

  /// Lets a value of any type encode itself into this level's container at `place`.
  func encode<Value: Encodable>(
    _ value: Value, _ slot: BSONSlot, at place: EncodingPlace, _ key: any CodingKey
  ) throws {
    try inner(slot, at: place, key).encode(value)
  }

  /// A level for a value inside this one's container at `place`.
  func inner(_ slot: BSONSlot, at place: EncodingPlace, _ key: any CodingKey) -> EncodingLevel {
    EncodingLevel(sink, place, slot, parent: self, key: key)
  }

  /// An integer of 64 bits; BSON has none above `Int64.max`.
  func wide(_ value: some FixedWidthInteger, _ key: PlainKey?) throws -> BSONValue {
    guard let number = Int64(exactly: value) else {
      throw EncodingError.invalidValue(
        value,
        .init(
          codingPath: key.map { codingPath + [$0] } ?? codingPath,
          debugDescription: "found an integer above Int64.max, expected what an int64 holds"))
    }
    return .int64(number)
  }
}
