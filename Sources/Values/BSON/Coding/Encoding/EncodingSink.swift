/// Holds the builder that all levels of one encoding write to.
final class EncodingSink {
  // Unchecked is safe because two accesses never overlap: the builder's methods call no code from
  // outside, and an encoder belongs to one task. The check took a tenth of encoding's time.
  @exclusivity(unchecked) var builder: BSONBuilder
  let userInfo: [CodingUserInfoKey: any Sendable]

  private init(_ builder: BSONBuilder, _ userInfo: [CodingUserInfoKey: any Sendable]) {
    self.builder = builder
    self.userInfo = userInfo
  }

  /// Encodes a value into an outer document, as its only element, under an empty key.
  static func encode<Value: Encodable>(
    _ value: Value, _ builder: BSONBuilder, userInfo: [CodingUserInfoKey: any Sendable]
  ) throws -> BSONDocument {
    let sink = EncodingSink(builder, userInfo)
    if !sink.builder.append(.key(""), whole: value) {
      try EncodingLevel(sink, .key(""), in: .root).encode(value)
    }
    return try sink.finish(type(of: value))
  }

  /// Ends all containers and returns the document. `type` is the encoded type, for errors.
  private func finish(_ type: Any.Type) throws -> BSONDocument {
    _ = builder.move(to: .root)
    do throws(BSONError) {
      return try builder.finish()
    } catch {
      // The first key is the empty key of the outer document.
      throw EncodingError.invalidValue(
        type,
        .init(
          codingPath: error.path.dropFirst().map { PlainKey.name($0) },
          debugDescription: error.reason.description, underlyingError: error))
    }
  }
}
