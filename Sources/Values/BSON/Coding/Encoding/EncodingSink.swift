/// The builder that all levels of one encoding write to, in turn.
final class EncodingSink {
  // Each access ends before another can begin: what is called while one lasts calls nothing from
  // outside, and an encoder belongs to one task. Checking that at run time took a tenth of
  // encoding's time.
  @exclusivity(unchecked) var builder: BSONBuilder
  let userInfo: [CodingUserInfoKey: any Sendable]
  /// Levels whose value has been written, for values to come.
  @exclusivity(unchecked) private var spares: [EncodingLevel] = []

  private init(_ builder: BSONBuilder, _ userInfo: [CodingUserInfoKey: any Sendable]) {
    self.builder = builder
    self.userInfo = userInfo
  }

  /// The document that holds the value alone, under an empty key.
  static func encode<Value: Encodable>(
    _ value: Value, _ builder: BSONBuilder, userInfo: [CodingUserInfoKey: any Sendable]
  ) throws -> BSONDocument {
    let sink = EncodingSink(builder, userInfo)
    // The spares hold the sink as it holds them.
    defer { sink.spares = [] }
    if !sink.builder.append(.key(""), whole: value) {
      try sink.encode(value, .key(""), in: .root)
    }
    return try sink.finish()
  }

  /// Lets a value encode itself in a level of its own, one that has served before when there is
  /// one: making and freeing them took a tenth of encoding's time.
  func encode<Value: Encodable>(
    _ value: Value, _ slot: BSONSlot, in holder: EncodingPlace
  ) throws {
    var level = takeSpare(slot, in: holder) ?? EncodingLevel(self, slot, in: holder)
    try level.encode(value)
    // A type may have kept its encoder, to go on with it later.
    if isKnownUniquelyReferenced(&level) { spares.append(level) }
  }

  private func takeSpare(_ slot: BSONSlot, in holder: EncodingPlace) -> EncodingLevel? {
    guard let level = spares.popLast() else { return nil }
    level.reuse(slot, in: holder)
    return level
  }

  /// Ends all containers and hands over the document.
  private func finish() throws -> BSONDocument {
    _ = builder.stand(at: .root)
    do throws(BSONError) {
      return try builder.finish()
    } catch {
      // The first key is the outer document's, which holds the value alone.
      throw EncodingError.invalidValue(
        Self.self,
        .init(
          codingPath: error.path.dropFirst().map { PlainKey.name($0) },
          debugDescription: error.reason.description, underlyingError: error))
    }
  }
}
