import BSON

/// Going on behind a document, for lists that are read a page at a time.
///
/// The server's comparisons see only values of one type, and its sort all of them: behind a number
/// come the larger numbers, and then every text. A plain `$or` of ranges would leave those out.
extension SortOrder {
  /// What comes behind a document with this key.
  ///
  ///     {$or: [
  ///       {$or: [{name: {$gt: "Ann"}}, {name: {$type: [
  ///         "object", "array", "binData", "objectId", "bool", "date", "regex", "dbPointer",
  ///         "javascript", "javascriptWithScope", "timestamp", "maxKey"]}}]},
  ///       {name: "Ann", $or: [{_id: {$gt: "b"}}, {_id: {$type: [
  ///         "object", "array", "binData", "objectId", "bool", "date", "regex", "dbPointer",
  ///         "javascript", "javascriptWithScope", "timestamp", "maxKey"]}}]}],
  ///      name: {$not: {$lt: "Ann"}}}
  ///
  /// The types are those that the order has behind texts.
  ///
  /// It is right for missing, null and mixed values; not for lists, and not for regular expressions,
  /// which the server does not order. So an order that pages are read by ends with `_id`, and its
  /// fields hold one value.
  public func after(_ key: SortKey) -> Condition {
    let steps = zip(keys, key.values).enumerated().map { index, step in
      let tied = zip(keys, key.values).prefix(index).map { Condition.ties($0.path, $1) }
      return Condition.all(tied + [.follows(step.0.path, step.1, step.0.direction)])
    }
    return .all([.any(steps)] + bound(key))
  }

  /// Follows from the other conditions. With it the server begins at the place in an index that has the
  /// order; else it may read the index from its beginning.
  private func bound(_ key: SortKey) -> [Condition] {
    guard let first = keys.first, let value = key.values.first else { return [] }
    let before: Comparison = first.direction == .ascending ? .less : .greater
    return [Condition.comparing(first.path, before, value).negated]
  }
}

extension Condition {
  /// The value has the same place in the order as this one.
  fileprivate static func ties(_ path: FieldPath, _ value: BSONValue) -> Condition {
    // `null` alone would also ask for undefined, which comes before it.
    value.type == .null
      ? .all([comparing(path, .equal, .null), comparing(path, .equal, .undefined).negated])
      : comparing(path, .equal, value)
  }

  /// The value comes behind this one.
  fileprivate static func follows(
    _ path: FieldPath, _ value: BSONValue, _ direction: SortOrder.Direction
  ) -> Condition {
    let place = value.type.bracket
    let types = BSONType.allCases.filter {
      direction == .ascending ? $0.bracket > place : $0.bracket < place
    }
    let others = types.filter { $0 != .null }
    let missing: [Condition] = types.contains(.null) ? [ties(path, .null)] : []
    let typed: [Condition] = others.isEmpty ? [] : [.field(path, .hasType(others))]
    return .any(within(path, value, direction) + missing + typed)
  }

  /// Behind the value among those of its own type. NaN comes before all numbers, and no comparison of
  /// the server's finds it but equality.
  private static func within(
    _ path: FieldPath, _ value: BSONValue, _ direction: SortOrder.Direction
  ) -> [Condition] {
    let isAscending = direction == .ascending
    if value.isNaN { return isAscending ? [numbers(path)] : [] }
    switch value {
    case .null, .undefined, .minKey, .maxKey: return []
    case .double, .int32, .int64, .decimal128:
      return isAscending
        ? [comparing(path, .greater, value)]
        : [comparing(path, .less, value), comparing(path, .equal, .double(.nan))]
    default: return [comparing(path, isAscending ? .greater : .less, value)]
    }
  }

  /// Every number but NaN.
  private static func numbers(_ path: FieldPath) -> Condition {
    comparing(path, .greaterOrEqual, .double(-.infinity))
  }
}
