/// Why bytes are not a document, or why a document cannot be built.
///
/// It says where the fault is and of which kind. It never contains values; it does contain keys, in
/// `path`.
public struct BSONError: Error, Hashable, Sendable {
  /// The kind of fault. Associated values hold what was found and what was expected.
  public enum Reason: Hashable, Sendable {
    /// The input ends too early: `needed` bytes were announced, `available` bytes are left.
    case truncated(needed: Int, available: Int)
    /// A length field contradicts the bytes around it. Both numbers are in bytes.
    case wrongLength(found: Int, expected: Int)
    /// A length field is below the minimum for its type. Both numbers are in bytes.
    case lengthTooSmall(found: Int, least: Int)
    /// This many bytes follow the end of the outermost document.
    case trailingBytes(Int)
    /// A document or string does not end in the byte 0; this byte was found instead.
    case missingTerminator(found: UInt8)
    /// A key or pattern runs to the end of its document without a 0 after it.
    case unterminatedKey
    /// No BSON type has this code.
    case unknownType(UInt8)
    /// A key or string is not UTF-8.
    case invalidUTF8
    /// A Boolean's byte is neither 0 nor 1.
    case invalidBoolean(UInt8)
    /// The document has more levels than the limit allows.
    case tooDeep(limit: Int)
    /// The document has more bytes than the limit allows.
    case tooLarge(byteCount: Int, limit: Int)
    /// A key, pattern or option contains U+0000, which would end it early.
    case nulInKey
    /// A key appears twice in one document.
    case duplicateKey
    /// A builder's array was given a key.
    case keyInArray
    /// A builder's document was given a value without a key.
    case keyMissing
    /// A builder's `end…` call does not match the innermost `begin…` call, or one of the two is
    /// missing.
    case unbalanced
  }

  /// What is wrong.
  public let reason: Reason

  /// Where the fault is, in bytes from the start of the input; for a builder, of its output.
  public let offset: Int

  /// The keys that lead to the fault, outermost first; positions as text for arrays.
  public let path: [String]

  init(_ reason: Reason, at offset: Int, path: [String] = []) {
    self.reason = reason
    self.offset = offset
    self.path = path
  }

  /// The same fault seen from the document that holds it under `key`.
  func inside(_ key: String) -> BSONError {
    BSONError(reason, at: offset, path: [key] + path)
  }
}

extension BSONError: CustomStringConvertible {
  /// One line: what is wrong, at which byte, under which keys. O(keys of the path).
  public var description: String {
    let place = path.isEmpty ? "" : " in \(path.map(\.shortenedForMessage).joined(separator: "."))"
    return "BSON: \(reason) at byte \(offset)\(place)"
  }
}

extension String {
  /// The text cut to 64 characters: a key from outside may have any length, a log line should not.
  var shortenedForMessage: String {
    unicodeScalars.count <= 64 ? self : String(prefix(63)) + "…"
  }
}

extension BSONError.Reason: CustomStringConvertible {
  /// What was found and what was expected, in words. O(1).
  public var description: String {
    switch self {
    case .truncated(let needed, let available):
      "needs \(needed) bytes, but \(available) are left"
    case .wrongLength(let found, let expected):
      "length says \(found), expected \(expected)"
    case .lengthTooSmall(let found, let least):
      "length says \(found), expected at least \(least)"
    case .trailingBytes(let count):
      "\(count) bytes after the end of the document"
    case .missingTerminator(let found):
      "found byte \(found), expected the terminator 0"
    case .unterminatedKey:
      "key or pattern without its terminator 0"
    case .unknownType(let code):
      "type code \(code) is not a BSON type"
    case .invalidUTF8:
      "text is not UTF-8"
    case .invalidBoolean(let byte):
      "Boolean is \(byte), expected 0 or 1"
    case .tooDeep(let limit):
      "more than \(limit) levels"
    case .tooLarge(let count, let limit):
      "\(count) bytes, the limit is \(limit)"
    case .nulInKey:
      "key or pattern contains U+0000"
    case .duplicateKey:
      "key appears twice in one document"
    case .keyInArray:
      "key given for an array's element"
    case .keyMissing:
      "no key given for a document's element"
    case .unbalanced:
      "begin and end do not match"
    }
  }
}
