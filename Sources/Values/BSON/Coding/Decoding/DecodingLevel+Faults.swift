/// Each tells what was found and what was expected; values never appear.
extension DecodingLevel {
  func fault(
    _ fault: ValueFault, _ type: Any.Type, _ value: StoredValue, at path: [any CodingKey]
  ) -> DecodingError {
    switch fault {
    case .mismatch: mismatch(type, value, String(describing: type), at: path)
    case .notExact:
      .dataCorrupted(
        .init(
          codingPath: path, debugDescription: "found \(value.type) that \(type) does not hold"))
    }
  }

  func mismatch(
    _ type: Any.Type, _ value: StoredValue, _ expected: String, at path: [any CodingKey]
  ) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: path, debugDescription: "found \(value.type), expected \(expected)")
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
