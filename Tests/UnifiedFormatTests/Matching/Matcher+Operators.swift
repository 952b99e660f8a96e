import BSON

extension Matcher {
  /// - Parameter actual: nil for a missing value, which most operators refuse.
  func match(
    _ special: SpecialOperator, _ actual: BSONValue?, as level: Level, at place: String
  ) throws {
    switch special {
    case .exists(let exists):
      guard exists == (actual != nil) else {
        throw Mismatch(place: place, reason: exists ? "is not there" : "must not be there")
      }
    case .unsetOrMatches(let expected):
      if let actual { try match(expected, actual, as: level, at: place) }
    case .type(let names):
      let type = try there(actual, place).type
      guard names.contains(type.alias) || (names.contains("number") && type.isNumeric) else {
        throw Mismatch(
          place: place, reason: "is of type \(type), expected \(names.joined(separator: " or "))")
      }
    case .matchesHexBytes(let bytes):
      guard let binary = try there(actual, place).binaryValue, binary.bytes.elementsEqual(bytes)
      else { throw Mismatch(place: place, reason: "is not the \(bytes.count) bytes expected") }
    case .matchesEntity(let name):
      guard let expected = value(name) else {
        throw FormatError(place: place, reason: "there is no value named \(name)")
      }
      try match(expected, actual, as: level, at: place)
    case .sessionID(let name):
      guard let expected = sessionID(name) else {
        throw FormatError(place: place, reason: "there is no session named \(name)")
      }
      try match(.document(expected), actual, at: place)
    case .matchAsDocument(let expected):
      try match(expected, try parsed(there(actual, place), place), at: place)
    case .matchAsRoot(let expected):
      guard case .document = try there(actual, place) else {
        throw Mismatch(place: place, reason: "is no document")
      }
      try match(expected, actual, as: .root, at: place)
    case .atMost(let limit):
      guard let limit = limit.doubleValue, let number = try there(actual, place).doubleValue,
        number <= limit
      else { throw Mismatch(place: place, reason: "is not at most \(Self.text(limit))") }
    }
  }

  private func there(_ actual: BSONValue?, _ place: String) throws(Mismatch) -> BSONValue {
    guard let actual else { throw Mismatch(place: place, reason: "is not there") }
    return actual
  }

  /// The document that a text holds as Extended JSON.
  private func parsed(_ actual: BSONValue, _ place: String) throws(Mismatch) -> BSONValue {
    guard let text = actual.stringValue, let document = try? BSONDocument(extendedJSON: text)
    else { throw Mismatch(place: place, reason: "is no text with a document as Extended JSON") }
    return .document(document)
  }
}

extension BSONType {
  fileprivate var isNumeric: Bool {
    switch self {
    case .int32, .int64, .double, .decimal128: true
    default: false
    }
  }
}
