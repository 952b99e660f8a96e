import Schema

/// Reads the tokens of RFC 8259 JSON from bytes, and says where a text stops being JSON.
///
/// A token is a range of `bytes`, so that none is copied. Escapes are resolved where they stand, since
/// what they mean is never longer than they are.
struct JSONScanner {
  /// As they were sent, for messages.
  private let sent: [UInt8]
  /// The same, with the escapes resolved in those strings that were read.
  var bytes: [UInt8]
  var offset = 0

  init(_ bytes: [UInt8]) {
    sent = bytes
    self.bytes = bytes
  }

  /// A token as text.
  func text(_ token: Range<Int>) -> String { String(decoding: bytes[token], as: UTF8.self) }

  /// Why a text is not JSON.
  struct NotJSON: Error {
    let offset: Int
    let expected: String
  }

  /// What a value begins with.
  enum Start {
    case object
    case array
    case string
    case number
    case literal
  }

  /// What stands there, for a message: a few bytes of it.
  func excerpt(at offset: Int) -> String {
    let rest = sent.dropFirst(offset)
    guard !rest.isEmpty else { return "the end of the text" }
    return String(decoding: rest.prefix(20), as: UTF8.self)
  }

  mutating func start() throws(NotJSON) -> Start {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"): return .number
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): return .number
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
    default: throw wrong("a value")
    }
  }

  /// Takes the byte if it comes next, after space.
  @inline(__always)
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ character: Unicode.Scalar) throws(NotJSON) {
    guard take(character) else {
      throw wrong(character == "\"" ? "a quotation mark" : "\"\(character)\"")
    }
  }

  mutating func end() throws(NotJSON) {
    skipSpace()
    guard offset == bytes.count else { throw wrong("nothing after the value") }
  }

  /// `true`, `false`, or nil for `null`.
  mutating func literal() throws(NotJSON) -> Bool? {
    if takes("true") { return true }
    if takes("false") { return false }
    if takes("null") { return nil }
    throw wrong("true, false or null")
  }

  private mutating func takes(_ word: String) -> Bool {
    let end = offset + word.utf8.count
    guard end <= bytes.count, bytes.span.extracting(offset..<end).isSame(as: word.utf8.span)
    else { return false }
    offset = end
    return true
  }

  func wrong(_ expected: String) -> NotJSON {
    NotJSON(offset: offset, expected: expected)
  }

  // MARK: Bytes

  @inline(__always)
  var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  @inline(__always)
  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }
}

extension JSONScanner.Start {
  var inWords: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "text"
    case .number: "a number"
    case .literal: "true, false or null"
    }
  }
}
