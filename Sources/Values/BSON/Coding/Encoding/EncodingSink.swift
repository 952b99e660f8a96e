/// The builder that all levels of one encoding write to, in turn.
final class EncodingSink {
  // Each access ends before another can begin: what is called while one lasts calls nothing from
  // outside, and an encoder belongs to one task. Checking that at run time took a tenth of
  // encoding's time.
  @exclusivity(unchecked) var builder: BSONBuilder
  let userInfo: [CodingUserInfoKey: any Sendable]

  private init(_ builder: BSONBuilder, _ userInfo: [CodingUserInfoKey: any Sendable]) {
    self.builder = builder
    self.userInfo = userInfo
  }

  /// The document that holds the value alone, under an empty key.
  static func encode<Value: Encodable>(
    _ value: Value, _ builder: BSONBuilder, userInfo: [CodingUserInfoKey: any Sendable]
  ) throws -> BSONDocument {
    let sink = EncodingSink(builder, userInfo)
    if !sink.builder.append(.key(""), whole: value) {
      try EncodingLevel(sink, .key(""), in: .root).encode(value)
    }
    return try sink.finish(type(of: value))
  }

  /// Ends all containers and hands over the document of a value of this type.
  private func finish(_ type: Any.Type) throws -> BSONDocument {
    _ = builder.stand(at: .root)
    do throws(BSONError) {
      return try builder.finish()
    } catch {
      // The first key is the outer document's, which holds the value alone.
      throw EncodingError.invalidValue(
        type,
        .init(
          codingPath: error.path.dropFirst().map { PlainKey.name($0) },
          debugDescription: error.reason.description, underlyingError: error))
    }
  }
}
