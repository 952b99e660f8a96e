public import BSON

/// The conditions that the server takes only in a roundabout way, written in that way.
extension Condition {
  /// True of every document.
  ///
  ///     {}
  public static var always: Condition { .all([]) }
  /// True of no document.
  ///
  ///     {$nor: [{}]}
  public static var never: Condition { .any([]) }

  /// The value stands so to another one.
  ///
  ///     {a: {$gt: 1}}
  ///
  /// The server refuses to compare with undefined, and to order regular expressions: the former is
  /// asked for by its type, and the latter have no order here, so that nothing stands so to one.
  public static func comparing(
    _ path: FieldPath, _ comparison: Comparison, _ value: BSONValue
  ) -> Condition {
    switch (value, comparison) {
    case (.undefined, .less), (.undefined, .greater): .never
    case (.undefined, _): .field(path, .hasType([.undefined]))
    case (.regularExpression, .equal): .field(path, .compares(.equal, value))
    case (.regularExpression, _): .never
    default: .field(path, .compares(comparison, value))
    }
  }

  /// The value is one of these.
  ///
  ///     {a: {$in: [1, 2]}}
  ///
  /// In a list the server takes regular expressions for patterns, and refuses undefined: those are
  /// compared one by one.
  public static func isIn(_ path: FieldPath, _ values: [BSONValue]) -> Condition {
    let alone = values.filter { $0.type == .regularExpression || $0.type == .undefined }
    let listed = values.filter { $0.type != .regularExpression && $0.type != .undefined }
    let rest = alone.map { comparing(path, .equal, $0) }
    return rest.isEmpty
      ? .field(path, .isIn(listed)) : .any([.field(path, .isIn(listed))] + rest)
  }

  /// What holds when this does not.
  ///
  ///     {a: {$ne: 1}}
  public var negated: Condition {
    switch self {
    case .all(let conditions) where conditions.count == 1: conditions[0].negated
    case .any(let conditions): .none(conditions)
    case .none(let conditions): .any(conditions)
    case .field(let path, .not(let test)): .field(path, test)
    case .field(let path, let test): .field(path, .not(test))
    case .all: .none([self])
    }
  }
}
