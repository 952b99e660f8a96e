/// Why bytes are not a document, or why a document cannot be built.
///
/// It tells where and what kind of thing is wrong. Values never appear in it; keys do, in `path`.
public struct BSONError: Error, Hashable, Sendable {
  /// What was found, and beside it what was expected.
  public enum Reason: Hashable, Sendable {
    /// The input ends before the thing that was announced: bytes needed, bytes there.
    case truncated(needed: Int, available: Int)
    /// A length field says something that its surroundings contradict.
    case wrongLength(found: Int, expected: Int)
    /// A length field is below the least that its type allows.
    case lengthTooSmall(found: Int, least: Int)
    /// Bytes follow the end of the outermost document: how many.
    case trailingBytes(Int)
    /// A document or string does not end in the byte 0; this one was there.
    case missingTerminator(found: UInt8)
    /// A key or pattern runs to the end of its document without a 0 after it.
    case unterminatedKey
    /// No BSON type has this code.
    case unknownType(UInt8)
    /// A key or string is not UTF-8.
    case invalidUTF8
    /// A Boolean's byte is neither 0 nor 1.
    case invalidBoolean(UInt8)
    /// More levels than the limit.
    case tooDeep(limit: Int)
    /// More bytes than the limit.
    case tooLarge(byteCount: Int, limit: Int)
    /// A key, pattern or option contains U+0000, which would end it early.
    case nulInKey
    /// The key stands twice in one document.
    case duplicateKey
    /// A builder's array was given a key.
    case keyInArray
    /// A builder's document was given a value without a key.
    case keyMissing
    /// A builder's `end…` does not match the innermost `begin…`, or one is left over or missing.
    case unbalanced
  }

  /// What was found and expected.
  public let reason: Reason

  /// Where, in bytes from the start of the input (of the output, for a builder).
  public let offset: Int

  /// The keys (positions, in arrays) from the outermost document to the fault, outermost first.
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
  /// One sentence: what, at which byte, under which keys. O(keys of the path).
  public var description: String {
    let place = path.isEmpty ? "" : " in \(path.map(\.shortenedForMessage).joined(separator: "."))"
    return "BSON: \(reason) at byte \(offset)\(place)"
  }
}

extension String {
  /// A key comes from outside and may be of any length; a log line should not be.
  var shortenedForMessage: String {
    unicodeScalars.count <= 64 ? self : String(prefix(63)) + "…"
  }
}

extension BSONError.Reason: CustomStringConvertible {
  /// What was found and what was expected, in words. O(1).
  public var description: String {
    switch self {
    case .truncated(let needed, let available):
      "needs \(needed) bytes, \(available) are there"
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
      "type code \(code) is no BSON type"
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
      "key stands twice in one document"
    case .keyInArray:
      "key given for an array's element"
    case .keyMissing:
      "no key given for a document's element"
    case .unbalanced:
      "begin and end do not match"
    }
  }
}
