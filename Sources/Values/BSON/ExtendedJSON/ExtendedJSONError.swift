/// Why text is no Extended JSON.
///
/// It tells where and what kind of thing is wrong. Values never appear in it; keys do, in `path`.
public struct ExtendedJSONError: Error, Hashable, Sendable {
  /// What was found, and beside it what was expected.
  public enum Reason: Hashable, Sendable {
    /// This byte stands where something else must; nil at the end of the text.
    case unexpected(found: UInt8?, expected: String)
    /// The text is not UTF-8.
    case invalidUTF8
    /// A string contains a control character that JSON asks to be escaped.
    case controlCharacter(UInt8)
    /// A backslash is not followed by an escape that JSON knows.
    case invalidEscape
    /// Half of a UTF-16 surrogate pair, which no text can hold.
    case loneSurrogate
    /// A number beyond what a double can hold.
    case numberOutOfRange
    /// The member of this name (such as `$oid`) does not hold what its type asks for.
    case wrongContent(of: String, expected: String)
    /// A member that names a type (such as `$oid`) stands among other members, or at the root.
    case misplacedTypeName(String)
    /// Well-formed, but BSON cannot store it: too deep, too large, or U+0000 in a key.
    case notStorable(BSONError.Reason)
  }

  /// What was found and expected.
  public let reason: Reason

  /// Where, in UTF-8 bytes from the start of the text.
  public let offset: Int

  /// The keys (positions, in arrays) from the outermost document to the fault, outermost first.
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
  /// One sentence: what, at which byte, under which keys. O(keys of the path).
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
    case .invalidEscape: "no such escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .numberOutOfRange: "number is beyond a double"
    case .wrongContent(let name, let expected): "\(name) needs \(expected) and nothing else"
    case .misplacedTypeName(let name): "\(name) stands among other members"
    case .notStorable(let reason): reason.description
    }
  }
}
