/// Why a text is not Extended JSON.
///
/// It says where the fault is and of which kind. It never contains values; it does contain keys, in
/// `path`.
public struct ExtendedJSONError: Error, Hashable, Sendable {
  /// The kind of fault. Associated values hold what was found and what was expected.
  public enum Reason: Hashable, Sendable {
    /// The byte `found` is not what was expected here; nil at the end of the text.
    case unexpected(found: UInt8?, expected: String)
    /// The text is not UTF-8.
    case invalidUTF8
    /// A string contains a control character that must be escaped in JSON.
    case controlCharacter(UInt8)
    /// The character after a backslash is not one of JSON's escapes.
    case invalidEscape
    /// A string contains half of a UTF-16 surrogate pair, which is not a character.
    case loneSurrogate
    /// A number is too large for a double.
    case numberOutOfRange
    /// The member with this name (such as `$oid`) does not have the content that its type needs.
    case wrongContent(of: String, expected: String)
    /// A member that names a type (such as `$oid`) is next to other members, or at the root.
    case misplacedTypeName(String)
    /// The text is well-formed, but BSON cannot store it: too deep, too large, or U+0000 in a key.
    case notStorable(BSONError.Reason)
  }

  /// What is wrong.
  public let reason: Reason

  /// Where the fault is, in UTF-8 bytes from the start of the text.
  public let offset: Int

  /// The keys that lead to the fault, outermost first; positions as text for arrays.
  public let path: [String]

  init(_ reason: Reason, at offset: Int, path: [String] = []) {
    self.reason = reason
    self.offset = offset
    self.path = path
  }

  /// The same fault seen from the document that holds it under `key`.
  func inside(_ key: String) -> ExtendedJSONError {
    ExtendedJSONError(reason, at: offset, path: [key] + path)
  }
}

extension ExtendedJSONError: CustomStringConvertible {
  /// One line: what is wrong, at which byte, under which keys. O(keys of the path).
  public var description: String {
    let place = path.isEmpty ? "" : " in \(path.map(\.shortenedForMessage).joined(separator: "."))"
    return "Extended JSON: \(reason) at byte \(offset)\(place)"
  }
}

extension ExtendedJSONError.Reason: CustomStringConvertible {
  /// What was found and what was expected, in words. O(1).
  public var description: String {
    switch self {
    case .unexpected(let found, let expected):
      "found \(found.map { "byte \($0)" } ?? "the end of the text"), expected \(expected)"
    case .invalidUTF8: "text is not UTF-8"
    case .controlCharacter(let byte): "control character \(byte) in a string is not escaped"
    case .invalidEscape: "unknown escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .numberOutOfRange: "number is too large for a double"
    case .wrongContent(let name, let expected): "\(name) needs \(expected) and nothing else"
    case .misplacedTypeName(let name):
      "\(name) names a type: it must be alone in its object, and not at the root"
    case .notStorable(let reason): reason.description
    }
  }
}
