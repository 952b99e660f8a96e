package import BSON

/// The one place where a condition becomes what the server is sent.
extension Condition {
  /// As the server reads it.
  ///
  /// - Throws: `BSONError` for a condition that is larger or deeper than a document may be.
  package func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    try append(to: &builder)
    return try builder.finish()
  }

  private func append(to builder: inout BSONBuilder) throws(BSONError) {
    switch self {
    case .all(let conditions): try append(all: conditions, to: &builder)
    case .any(let conditions) where conditions.isEmpty:
      // The server refuses an empty `$or`; this is true of no document, too.
      builder.append("$nor", .array(try BSONArray([.document([:])])))
    case .any(let conditions): builder.append("$or", .array(try Self.list(conditions)))
    case .none(let conditions) where conditions.isEmpty: break
    case .none(let conditions): builder.append("$nor", .array(try Self.list(conditions)))
    case .field(let path, let test): builder.append(path.text, try test.rendered())
    }
  }

  /// Side by side in one document where no two use the same key, else as `$and`.
  private func append(
    all conditions: [Condition], to builder: inout BSONBuilder
  ) throws(BSONError) {
    let flat = Self.merged(conditions)
    let keys = flat.map(\.key)
    guard Set(keys).count < keys.count else {
      for condition in flat { try condition.append(to: &builder) }
      return
    }
    builder.append("$and", .array(try Self.list(flat)))
  }

  /// The key that the condition is written under.
  private var key: String {
    switch self {
    case .all: "$and"
    case .any(let conditions): conditions.isEmpty ? "$nor" : "$or"
    case .none: "$nor"
    case .field(let path, _): path.text
    }
  }

  /// Without conditions in conditions of the same kind.
  private static func merged(_ conditions: [Condition]) -> [Condition] {
    conditions.flatMap { condition -> [Condition] in
      switch condition {
      case .all(let inner): merged(inner)
      case .none(let inner) where inner.isEmpty: []
      default: [condition]
      }
    }
  }

  private static func list(_ conditions: [Condition]) throws(BSONError) -> BSONArray {
    try BSONArray(
      conditions.map { condition throws(BSONError) in .document(try condition.rendered()) })
  }
}

extension FieldTest {
  fileprivate func rendered() throws(BSONError) -> BSONValue {
    if case .compares(.equal, let value) = self, value.isPlain { return value }
    var builder = BSONBuilder()
    try append(to: &builder)
    return .document(try builder.finish())
  }

  private func append(to builder: inout BSONBuilder) throws(BSONError) {
    switch self {
    case .compares(let comparison, let value): builder.append(comparison.rawValue, value)
    case .isIn(let values): builder.append("$in", .array(try BSONArray(values)))
    case .exists: builder.append("$exists", true)
    case .hasType(let types):
      builder.append("$type", .array(try BSONArray(types.map { .string($0.alias) })))
    case .hasCount(let count): builder.append("$size", .int64(Int64(count)))
    case .hasPrefix(let prefix): builder.append("$regex", .string(prefix.anchoredPattern))
    case .anyDocument(let condition):
      builder.append("$elemMatch", .document(try condition.rendered()))
    case .anyElement(let tests):
      // An empty `$elemMatch` would ask for documents.
      builder.beginDocument("$elemMatch")
      for test in tests.isEmpty ? [.exists] : tests { try test.append(to: &builder) }
      builder.endDocument()
    case .not(let test): try test.append(negatedTo: &builder)
    }
  }

  private func append(negatedTo builder: inout BSONBuilder) throws(BSONError) {
    switch self {
    case .compares(.equal, let value) where value.type != .regularExpression:
      builder.append("$ne", value)
    case .isIn(let values): builder.append("$nin", .array(try BSONArray(values)))
    case .exists: builder.append("$exists", false)
    default:
      builder.beginDocument("$not")
      try append(to: &builder)
      builder.endDocument()
    }
  }
}

extension BSONValue {
  /// Whether `{a: value}` means that `a` equals the value.
  fileprivate var isPlain: Bool {
    switch self {
    case .document, .regularExpression: false
    default: true
    }
  }
}

extension String {
  /// The pattern for what begins with this text; the server uses an index for it.
  package var anchoredPattern: String {
    var pattern = "^"
    for scalar in unicodeScalars {
      if scalar == "\0" {
        // The server refuses a pattern that holds the character itself.
        pattern += #"\x00"#
        continue
      }
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
        pattern.append("\\")
      }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern
  }
}
