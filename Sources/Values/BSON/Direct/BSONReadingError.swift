/// Why a document's values are not what a type asks for.
///
/// It says where the fault is, what was found and what was expected. It never contains values; it
/// does contain keys.
public struct BSONReadingError: Error, Hashable, Sendable {
  /// The kind of fault. Associated values hold what was found and what was expected.
  public enum Reason: Hashable, Sendable {
    /// The key is missing.
    case missing
    /// The value has another type.
    case mismatch(found: BSONType, expected: String)
    /// The value is a number that the expected type cannot hold exactly.
    case notExact(found: BSONType, expected: String)
    /// The type that was read refused the content, for the reason in this text.
    case refused(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// The keys that lead to the fault, outermost first; positions as text for arrays.
  public let path: [String]

  /// A fault at the current value. The reader adds the keys around it as the error passes through.
  /// O(1).
  public init(_ reason: Reason, path: [String] = []) {
    self.reason = reason
    self.path = path
  }

  /// The same fault seen from the document that holds it under `key`. O(keys of the path).
  public func inside(_ key: String) -> BSONReadingError {
    BSONReadingError(reason, path: [key] + path)
  }
}

extension BSONReadingError: CustomStringConvertible {
  /// One line: what is wrong, under which keys. O(keys of the path).
  public var description: String {
    let place = path.isEmpty ? "" : " in \(path.map(\.shortenedForMessage).joined(separator: "."))"
    return "BSON: \(reason)\(place)"
  }
}

extension BSONReadingError.Reason: CustomStringConvertible {
  /// What was found and what was expected, in words. O(1).
  public var description: String {
    switch self {
    case .missing: "the key is missing"
    case .mismatch(let found, let expected): "found \(found), expected \(expected)"
    case .notExact(let found, let expected): "found \(found) that \(expected) cannot hold exactly"
    case .refused(let words): words
    }
  }
}
