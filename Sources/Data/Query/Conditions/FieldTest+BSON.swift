import BSON

/// A test as the server reads it.
extension FieldTest {
  /// Under the field's key.
  ///
  /// - Parameter more: other tests of the field, each by another operator.
  func append(
    and more: [FieldTest] = [], at path: FieldPath, to builder: inout BSONBuilder
  ) {
    if more.isEmpty, case .compares(.equal, let value) = self, value.isPlain {
      return builder.append(path.text, value)
    }
    builder.beginDocument(path.text)
    append(to: &builder)
    for test in more { test.append(to: &builder) }
    builder.endDocument()
  }

  /// The operator that the test is written with; nil where its value stands alone.
  var `operator`: String? {
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

  private func append(to builder: inout BSONBuilder) {
    switch self {
    case .compares(let comparison, let value): builder.append(comparison.rawValue, value)
    case .isIn(let values): builder.append("$in", values)
    case .exists: builder.append("$exists", true)
    case .hasType(let types):
      builder.append("$type", types.map { .string($0.alias) })
    case .hasCount(let count): builder.append("$size", .int64(Int64(count)))
    case .hasPrefix(let prefix): builder.append("$regex", .string(prefix.anchoredPattern))
    case .anyDocument(let condition):
      builder.beginDocument("$elemMatch")
      condition.append(to: &builder)
      builder.endDocument()
    case .anyElement(let tests):
      // An empty `$elemMatch` would ask for documents.
      builder.beginDocument("$elemMatch")
      for test in tests.isEmpty ? [.exists] : tests { test.append(to: &builder) }
      builder.endDocument()
    case .not(let test): test.append(negatedTo: &builder)
    }
  }

  private func append(negatedTo builder: inout BSONBuilder) {
    switch self {
    case .compares(.equal, let value) where value.type != .regularExpression:
      builder.append("$ne", value)
    case .isIn(let values): builder.append("$nin", values)
    case .exists: builder.append("$exists", false)
    default:
      builder.beginDocument("$not")
      append(to: &builder)
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

extension BSONBuilder {
  /// An array of values.
  fileprivate mutating func append(_ key: String, _ values: [BSONValue]) {
    beginArray(key)
    for value in values { append(value) }
    endArray()
  }
}
