/// Errors that say what was found and what was expected, never the value.
extension DecodingLevel {
  func fault(_ fault: ValueFault, _ type: Any.Type, _ value: StoredValue) -> DecodingError {
    switch fault {
    case .mismatch: mismatch(type, value, String(describing: type))
    case .notExact:
      .dataCorrupted(
        .init(
          codingPath: source.path(to: value.start),
          debugDescription: "found \(value.type) that \(type) cannot hold exactly"))
    }
  }

  func mismatch(_ type: Any.Type, _ value: StoredValue, _ expected: String) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: source.path(to: value.start),
      debugDescription: "found \(value.type), expected \(expected)")
    return value.type == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  func missing(_ key: any CodingKey) -> DecodingError {
    .keyNotFound(
      key,
      .init(
        codingPath: codingPath,
        debugDescription: "found no element \"\(key.stringValue.shortenedForMessage)\""))
  }
}
