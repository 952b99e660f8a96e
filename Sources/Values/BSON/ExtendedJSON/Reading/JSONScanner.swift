/// Takes JSON tokens (RFC 8259) off the front of a text. `init` checks that the text is UTF-8.
struct JSONScanner {
  let text: [UInt8]
  var offset = 0

  init(_ text: [UInt8]) throws(ExtendedJSONError) {
    if let invalid = text.span.bytes.firstInvalidUTF8(in: 0..<text.count) {
      throw ExtendedJSONError(.invalidUTF8, at: invalid)
    }
    self.text = text
  }

  /// The byte at `offset`; nil at the end.
  var current: UInt8? { offset < text.count ? text[offset] : nil }

  /// Skips white space; returns the first byte of the next token, nil at the end.
  mutating func next() -> UInt8? {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
    return current
  }

  /// Passes over the character if it is the next token.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(ExtendedJSONError) {
    guard take(character) else { throw unexpected("'\(character)'") }
  }

  /// Refuses anything but white space.
  mutating func expectEnd() throws(ExtendedJSONError) {
    guard next() == nil else { throw unexpected("the end of the text") }
  }

  /// After a member or value, takes a comma (true: another one follows) or `close` (false).
  mutating func takeSeparator(orClosing close: Unicode.Scalar) throws(ExtendedJSONError) -> Bool {
    if take(",") { return true }
    guard take(close) else { throw unexpected("',' or '\(close)'") }
    return false
  }

  /// A member's key with the colon after it.
  mutating func key() throws(ExtendedJSONError) -> String {
    let key = try string()
    try expect(":")
    return key
  }

  /// Reads `true`, `false` or `null`.
  mutating func literal() throws(ExtendedJSONError) -> BSONValue {
    let literals: [(StaticString, BSONValue)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in literals where text[offset...].starts(with: word.description.utf8) {
      offset += word.utf8CodeUnitCount
      return value
    }
    throw unexpected("a value")
  }

  /// Passes over an object without checking that it is well-formed; to the end of the text if it is
  /// never closed.
  mutating func passObject() {
    var open = 0
    var isInString = false
    while let byte = current {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
      switch byte {
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: open += 1
      case UInt8(ascii: "}") where !isInString: open -= 1
      default: break
      }
      if open == 0, !isInString { return }
    }
  }

  func unexpected(_ expected: String) -> ExtendedJSONError {
    ExtendedJSONError(.unexpected(found: current, expected: expected), at: offset)
  }
}
