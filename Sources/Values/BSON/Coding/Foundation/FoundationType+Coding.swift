extension EncodingLevel {
  /// Writes a value of a Foundation type as the matching BSON type.
  func put(_ value: some Encodable, _ kind: FoundationType) throws {
    guard let whole = value as? any BSONValueConvertible else {
      throw EncodingError.invalidValue(
        type(of: value), .init(codingPath: codingPath, debugDescription: kind.advice))
    }
    try put(whole.stored)
  }
}

extension DecodingLevel {
  /// This value, or one inside it, as a Foundation type.
  func decode<Value: Decodable>(
    _ type: Value.Type, _ value: StoredValue, _ kind: FoundationType
  ) throws -> Value {
    guard let whole = type as? any BSONValueConvertible.Type,
      let made = try read(whole, value) as? Value
    else {
      throw DecodingError.typeMismatch(
        type, .init(codingPath: source.path(to: value.start), debugDescription: kind.advice))
    }
    return made
  }

  private func read<Whole: BSONValueConvertible>(
    _ type: Whole.Type, _ value: StoredValue
  ) throws -> Whole {
    try convertible(value)
  }
}
