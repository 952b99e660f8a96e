/// Why a document's values are not what a type asks for.
///
/// It tells where, what was found and what was expected. Values never appear in it; keys do.
public struct BSONReadingError: Error, Hashable, Sendable {
  /// What was found, and beside it what was expected.
  public enum Reason: Hashable, Sendable {
    /// No element has the key.
    case missing
    /// The value has another type.
    case mismatch(found: BSONType, expected: String)
    /// The value is a number that the type does not hold exactly.
    case notExact(found: BSONType, expected: String)
    /// The value's type is right and its content is not, in the words of the type that refused it.
    case refused(String)
  }

  /// What was found and expected.
  public let reason: Reason

  /// The keys (positions, in arrays) from the outermost document to the fault, outermost first.
  public let path: [String]

  /// A fault at the value that is being read; the keys around it are added on the way out. O(1).
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
  /// One sentence: what, under which keys. O(keys of the path).
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
    case .notExact(let found, let expected): "found \(found) that \(expected) does not hold"
    case .refused(let words): words
    }
  }
}
