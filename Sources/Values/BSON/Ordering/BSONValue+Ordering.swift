/// MongoDB's order of values, as its server sorts them ("Comparison/Sort Order" in its manual).
///
/// Types come first, in brackets: MinKey, undefined, null, numbers, strings and symbols, documents,
/// arrays, binaries, ObjectIDs, Booleans, dates, timestamps, regular expressions, DBPointers,
/// JavaScript, JavaScript with scope, MaxKey. Within the numbers' bracket int32, int64, double and
/// Decimal128 compare by their exact value, NaN below all of them. Two values can be the same in
/// this order and yet not equal, because `==` compares type and bytes: `1` and `1.0`, `0.0` and
/// `-0.0`.
///
/// When a server *sorts* by a field that is an array, it uses the array's least or greatest value.
/// This order compares whole arrays, as the server does for arrays inside arrays and documents.
extension BSONValue {
  /// Compares this value with another. O(bytes of the shorter).
  public func ordering(to other: BSONValue) -> BSONOrdering {
    let (left, right) = (type.bracket, other.type.bracket)
    guard left == right else { return BSONOrdering(left, right) }
    return ordering(inBracketWith: other)
  }

  /// Whether this value comes before another in MongoDB's order; for `sort(by:)`.
  /// O(bytes of the shorter).
  public func isOrdered(before other: BSONValue) -> Bool { ordering(to: other) == .ascending }

  private func ordering(inBracketWith other: BSONValue) -> BSONOrdering {
    if let left = text, let right = other.text { return BSONOrdering(bytes: left.utf8, right.utf8) }
    if isNumber { return orderingOfNumbers(to: other) }
    return switch (self, other) {
    case (.document(let left), .document(let right)): left.ordering(to: right)
    case (.array(let left), .array(let right)): left.ordering(to: right)
    case (.binary(let left), .binary(let right)): left.ordering(to: right)
    case (.objectID(let left), .objectID(let right)): BSONOrdering(left, right)
    case (.bool(let left), .bool(let right)): BSONOrdering(left ? 1 : 0, right ? 1 : 0)
    case (.datetime(let left), .datetime(let right)): BSONOrdering(left, right)
    case (.timestamp(let left), .timestamp(let right)): BSONOrdering(left, right)
    case (.regularExpression(let left), .regularExpression(let right)): left.ordering(to: right)
    case (.dbPointer(let left), .dbPointer(let right)): left.ordering(to: right)
    case (.javascriptWithScope(let left), .javascriptWithScope(let right)):
      left.ordering(to: right)
    default: .same
    }
  }

  /// The text of the types that compare as strings.
  private var text: String? {
    switch self {
    case .string(let text), .symbol(let text), .javascript(let text): text
    default: nil
    }
  }
}

extension BSONType {
  /// The position of the type's bracket in the order; types of one bracket compare by value.
  package var bracket: Int {
    switch self {
    case .minKey: 0
    case .undefined: 1
    case .null: 2
    case .double, .int32, .int64, .decimal128: 3
    case .string, .symbol: 4
    case .document: 5
    case .array: 6
    case .binary: 7
    case .objectID: 8
    case .bool: 9
    case .datetime: 10
    case .timestamp: 11
    case .regularExpression: 12
    case .dbPointer: 13
    case .javascript: 14
    case .javascriptWithScope: 15
    case .maxKey: 16
    }
  }
}
