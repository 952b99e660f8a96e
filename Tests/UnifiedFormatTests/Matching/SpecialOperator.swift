import BSON

/// An operator that may take the place of an expected value.
enum SpecialOperator {
  case exists(Bool)
  case type([String])
  case matchesEntity(String)
  case matchesHexBytes([UInt8])
  case unsetOrMatches(BSONValue)
  case sessionID(String)
  case matchAsDocument(BSONValue)
  case matchAsRoot(BSONValue)
  case atMost(BSONValue)

  /// Nil for a value that is expected as it is.
  /// - Throws: `FormatError` for an operator that is not understood.
  init?(_ expected: BSONValue, at place: String) throws(FormatError) {
    guard let document = expected.documentValue,
      let (key, value) = document.first(where: { $0.key.hasPrefix("$$") })
    else { return nil }
    guard document.count == 1 else {
      throw FormatError(place: place, reason: "\(key) must stand alone")
    }
    self = try Self.read(key, Fields(document, at: place), value)
  }

  private static func read(
    _ key: String, _ fields: Fields, _ value: BSONValue
  ) throws(FormatError) -> SpecialOperator {
    switch key {
    case "$$exists": return .exists(try fields.required(key, .flag))
    case "$$type": return .type(try fields.required(key, .typeNames))
    case "$$matchesEntity": return .matchesEntity(try fields.required(key, .text))
    case "$$matchesHexBytes": return .matchesHexBytes(try fields.required(key, .hexBytes))
    case "$$unsetOrMatches": return .unsetOrMatches(value)
    case "$$sessionLsid": return .sessionID(try fields.required(key, .text))
    case "$$matchAsDocument": return .matchAsDocument(value)
    case "$$matchAsRoot": return .matchAsRoot(value)
    case "$$lte": return .atMost(value)
    default: throw FormatError(place: fields.place, reason: "\(key) is no operator")
    }
  }
}

extension Kind<[String]> {
  private static let known = Set(BSONType.allCases.map(\.alias) + ["number"])

  /// One of the server's names of types, or several.
  fileprivate static let typeNames = Kind(name: "a type or an array of types") { value in
    let names = value.stringValue.map { [$0] } ?? texts.read(value) ?? []
    return !names.isEmpty && known.isSuperset(of: names) ? names : nil
  }
}

extension Kind<[UInt8]> {
  /// An even number of hexadecimal digits.
  static let hexBytes = Kind(name: "hexadecimal bytes") { value in
    guard let digits = value.stringValue?.map(\.hexDigitValue), !digits.contains(nil),
      digits.count.isMultiple(of: 2)
    else { return nil }
    let halves = digits.compactMap(\.self)
    return stride(from: 0, to: halves.count, by: 2).map { UInt8(halves[$0] << 4 | halves[$0 + 1]) }
  }
}
