import BSON

/// Conditions of which all must hold, as they are written: without conditions in conditions of the same
/// kind, and with the tests of a field together.
struct ConditionEntries {
  /// What is written under one key.
  private enum Entry {
    /// Tests of one field, each by another operator: `{start: {$gte: from, $lt: to}}`.
    case tests(FieldPath, FieldTest, [FieldTest])
    case other(Condition)
  }

  private var entries: [Entry] = []
  /// The keys of those that are no tests of a field.
  private var otherKeys: Set<String> = []
  /// Whether two have the same key, and so cannot stand side by side.
  private var repeatsKey = false

  init(_ conditions: [Condition]) {
    entries.reserveCapacity(conditions.count)
    for condition in conditions { add(condition) }
  }

  /// Side by side in one document, or as `$and`.
  func append(to builder: inout BSONBuilder) {
    if repeatsKey {
      builder.append("$and", entries, Self.append)
    } else {
      for entry in entries { Self.append(entry, to: &builder) }
    }
  }

  private static func append(_ entry: Entry, to builder: inout BSONBuilder) {
    switch entry {
    case .tests(let path, let first, let more): first.append(and: more, at: path, to: &builder)
    case .other(let condition): condition.append(to: &builder)
    }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let inner): for condition in inner { add(condition) }
    case .field(let path, let test): add(test, of: path)
    case .none(let inner) where inner.isEmpty: break
    case .any(let inner) where !inner.isEmpty: add(condition, under: "$or")
    case .any, .none: add(condition, under: "$nor")
    }
  }

  private mutating func add(_ condition: Condition, under key: String) {
    if !otherKeys.insert(key).inserted { repeatsKey = true }
    entries.append(.other(condition))
  }

  /// To the first entry of the field that has no test by the same operator, or as a new one.
  private mutating func add(_ test: FieldTest, of path: FieldPath) {
    var isKnown = false
    for index in entries.indices {
      guard case .tests(path, let first, let more) = entries[index] else { continue }
      isKnown = true
      guard test.canStand(beside: first), more.allSatisfy(test.canStand) else { continue }
      entries[index] = .tests(path, first, more + [test])
      return
    }
    if isKnown { repeatsKey = true }
    entries.append(.tests(path, test, []))
  }
}

extension FieldTest {
  /// Whether both can be written for one field: by operators, and not by the same one.
  fileprivate func canStand(beside other: FieldTest) -> Bool {
    guard let own = `operator`, let others = other.operator else { return false }
    return own != others
  }
}
