public import BSON

/// The one place where a condition becomes what the server is sent.
extension Condition {
  /// As the server reads it.
  ///
  /// - Throws: `BSONError` for a condition that is larger or deeper than a document may be.
  public func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    try append(to: &builder)
    return try builder.finish()
  }

  fileprivate func append(to builder: inout BSONBuilder) throws(BSONError) {
    switch self {
    case .all(let conditions): try append(all: conditions, to: &builder)
    case .any(let conditions) where conditions.isEmpty:
      // The server refuses an empty `$or`; this is true of no document, too.
      builder.append("$nor", .array(try BSONArray([.document([:])])))
    case .any(let conditions): builder.append("$or", .array(try Self.list(conditions)))
    case .none(let conditions) where conditions.isEmpty: break
    case .none(let conditions): builder.append("$nor", .array(try Self.list(conditions)))
    case .field(let path, let test): try Entry.tests(path, [test]).append(to: &builder)
    }
  }

  /// Side by side in one document where no two use the same key, else as `$and`.
  private func append(
    all conditions: [Condition], to builder: inout BSONBuilder
  ) throws(BSONError) {
    let entries = Entry.entries(of: conditions)
    let keys = entries.map(\.key)
    if Set(keys).count == keys.count {
      for entry in entries { try entry.append(to: &builder) }
    } else {
      builder.beginArray("$and")
      for entry in entries {
        builder.beginDocument()
        try entry.append(to: &builder)
        builder.endDocument()
      }
      builder.endArray()
    }
  }

  private static func list(_ conditions: [Condition]) throws(BSONError) -> BSONArray {
    try BSONArray(
      conditions.map { condition throws(BSONError) in .document(try condition.rendered()) })
  }
}

/// What is written under one key of a filter.
private enum Entry {
  /// Tests of one field, each by another operator: `{start: {$gte: from, $lt: to}}`.
  case tests(FieldPath, [FieldTest])
  case other(Condition)

  /// Without conditions in conditions of the same kind, and with the tests of a field together.
  static func entries(of conditions: [Condition]) -> [Entry] {
    conditions.reduce(into: []) { entries, condition in
      switch condition {
      case .all(let inner): entries += Entry.entries(of: inner)
      case .none(let inner) where inner.isEmpty: break
      case .field(let path, let test):
        let index = entries.firstIndex { $0.takes(test, of: path) }
        if let index, case .tests(_, let tests) = entries[index] {
          entries[index] = .tests(path, tests + [test])
        } else {
          entries.append(.tests(path, [test]))
        }
      default: entries.append(.other(condition))
      }
    }
  }

  private func takes(_ test: FieldTest, of path: FieldPath) -> Bool {
    guard case .tests(path, let tests) = self, let key = test.operator else { return false }
    return tests.allSatisfy { $0.operator != nil && $0.operator != key }
  }

  var key: String {
    switch self {
    case .tests(let path, _): path.text
    case .other(.any(let conditions)): conditions.isEmpty ? "$nor" : "$or"
    case .other: "$nor"
    }
  }

  func append(to builder: inout BSONBuilder) throws(BSONError) {
    switch self {
    case .tests(let path, let tests):
      if tests.count == 1, case .compares(.equal, let value) = tests[0], value.isPlain {
        return builder.append(path.text, value)
      }
      builder.beginDocument(path.text)
      for test in tests { try test.append(to: &builder) }
      builder.endDocument()
    case .other(let condition): try condition.append(to: &builder)
    }
  }
}

extension FieldTest {
  /// The operator that the test is written with; nil where its value stands alone.
  fileprivate var `operator`: String? {
    switch self {
    case .compares(.equal, let value) where value.isPlain: nil
    case .compares(let comparison, _): comparison.rawValue
    case .isIn: "$in"
    case .exists: "$exists"
    case .hasType: "$type"
    case .hasCount: "$size"
    case .hasPrefix: "$regex"
    case .anyDocument, .anyElement: "$elemMatch"
    case .not(.compares(.equal, let value)) where value.type != .regularExpression: "$ne"
    case .not(.isIn): "$nin"
    case .not(.exists): "$exists"
    case .not: "$not"
    }
  }

  fileprivate func append(to builder: inout BSONBuilder) throws(BSONError) {
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
