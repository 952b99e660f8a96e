import BSON

/// A difference between an actual value and the expected one.
struct Mismatch: Error, Hashable, CustomStringConvertible {
  let place: String
  let reason: String

  var description: String { "\(place): \(reason)" }
}

/// The format's comparison of an expected value with an actual one. Keys may come in any order,
/// numbers compare across their types, and only a root-level document may have more fields than are
/// expected.
struct Matcher {
  /// The value that is saved under a name (for `$$matchesEntity`); nil if there is none.
  var value: (String) -> BSONValue? = { _ in nil }
  /// The id of a session entity (for `$$sessionLsid`); nil if there is none.
  var sessionID: (String) -> BSONDocument? = { _ in nil }

  /// For values that refer to no entity.
  static var plain: Matcher { Matcher() }

  /// Whether extra fields are allowed in a document.
  enum Level {
    case root
    /// An array whose documents are at the root, such as the results of a find.
    case rootElements
    case nested
  }

  /// - Parameter actual: Nil for a value that is not there.
  /// - Throws: `Mismatch`, or `FormatError` for an expectation that is not understood.
  func match(
    _ expected: BSONValue, _ actual: BSONValue?, as level: Level = .nested, at place: String
  ) throws {
    if let special = try SpecialOperator(expected, at: place) {
      return try match(special, actual, as: level, at: place)
    }
    guard let actual else { throw Mismatch(place: place, reason: "is not there") }
    switch (expected, actual) {
    case (.document(let expected), .document(let actual)):
      try match(expected, actual, as: level, at: place)
    case (.array(let expected), .array(let actual)):
      let element: Level = level == .rootElements ? .root : .nested
      try match(Array(expected), Array(actual), as: element, at: place)
    default:
      guard Self.areEqual(expected, actual) else {
        throw Mismatch(
          place: place, reason: "is \(Self.text(actual)), expected \(Self.text(expected))")
      }
    }
  }

  /// Whether the values match, for expectations without entities and invalid operators.
  func matches(_ expected: BSONValue, _ actual: BSONValue?) -> Bool {
    do { try match(expected, actual, at: "") } catch { return false }
    return true
  }

  private func match(
    _ expected: BSONDocument, _ actual: BSONDocument, as level: Level, at place: String
  ) throws {
    for (key, value) in expected { try match(value, actual[key], at: "\(place).\(key)") }
    guard level == .nested else { return }
    for key in actual.keys where !expected.contains(key: key) {
      throw Mismatch(place: "\(place).\(key)", reason: "is not expected")
    }
  }

  private func match(
    _ expected: [BSONValue], _ actual: [BSONValue], as level: Level, at place: String
  ) throws {
    guard expected.count == actual.count else {
      throw Mismatch(
        place: place, reason: "has \(actual.count) elements, expected \(expected.count)")
    }
    for (index, pair) in zip(expected, actual).enumerated() {
      try match(pair.0, pair.1, as: level, at: "\(place)[\(index)]")
    }
  }

  /// Numbers compare by value, except for decimals. All other values compare exactly, including
  /// documents inside types such as code with scope.
  static func areEqual(_ left: BSONValue, _ right: BSONValue) -> Bool {
    if let left = left.int64Value, let right = right.int64Value { return left == right }
    if let left = left.doubleValue, let right = right.doubleValue {
      return left == right || (left.isNaN && right.isNaN)
    }
    return left == right
  }

  static func text(_ value: BSONValue?) -> String {
    value.map { String($0.extendedJSON().prefix(300)) } ?? "not there"
  }
}
