/// Reads the tokens of RFC 8259 JSON from bytes, and says where a text stops being JSON.
struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

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
    let rest = bytes.dropFirst(offset)
    guard !rest.isEmpty else { return "the end of the text" }
    return String(decoding: rest.prefix(20), as: UTF8.self)
  }

  mutating func start() throws(NotJSON) -> Start {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"): return .number
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): return .number
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
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  /// The bytes of a number, checked against the grammar.
  mutating func number() throws(NotJSON) -> ArraySlice<UInt8> {
    let start = offset
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    return bytes[start..<offset]
  }

  /// The UTF-8 bytes of a string with its escapes resolved; those of the text itself where it has
  /// none.
  mutating func string() throws(NotJSON) -> ArraySlice<UInt8> {
    try expect("\"")
    let start = offset
    let (end, isASCII) = plainRun(from: start)
    offset = end
    guard peek == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    let text = bytes[start..<offset]
    offset += 1
    if !isASCII { try checkUTF8(text, from: start) }
    return text
  }

  /// Where a run of bytes ends that stand for themselves in a string, and whether all are ASCII.
  private func plainRun(from start: Int) -> (end: Int, isASCII: Bool) {
    let text = bytes.span
    var (end, bits) = (start, UInt8(0))
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      bits |= byte
      end += 1
    }
    return (end, bits < 0x80)
  }

  func wrong(_ expected: String) -> NotJSON {
    NotJSON(offset: offset, expected: expected)
  }

  // MARK: Bytes

  @inline(__always)
  private var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  @inline(__always)
  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func digits() throws(NotJSON) {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    guard offset > start else { throw wrong("a digit") }
  }

  // MARK: Strings with escapes

  private mutating func escapedString(from start: Int) throws(NotJSON) -> ArraySlice<UInt8> {
    var text = Array(bytes[start..<offset])
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw wrong("an escape instead of a control character") }
      offset += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      text.append(contentsOf: String(try escape()).utf8)
    }
    try expect("\"")
    try checkUTF8(text[...], from: start)
    return text[...]
  }

  private mutating func escape() throws(NotJSON) -> Unicode.Scalar {
    guard let byte = peek else { throw wrong("an escape") }
    if byte == UInt8(ascii: "u") {
      offset += 1
      return try unicodeEscape()
    }
    let escapes: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard let scalar = escapes[byte] else { throw wrong("an escape") }
    offset += 1
    return scalar
  }

  private mutating func unicodeEscape() throws(NotJSON) -> Unicode.Scalar {
    let start = offset
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: unit)),
      skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u"))
    else { throw NotJSON(offset: start, expected: "a whole pair of surrogates") }
    let trail = try codeUnit()
    guard (0xDC00...0xDFFF).contains(trail),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (trail - 0xDC00))
    else { throw NotJSON(offset: start, expected: "a whole pair of surrogates") }
    return scalar
  }

  private mutating func codeUnit() throws(NotJSON) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw wrong("four hexadecimal digits") }
      unit = unit << 4 | UInt32(digit)
      offset += 1
    }
    return unit
  }

  private func checkUTF8(_ text: ArraySlice<UInt8>, from start: Int) throws(NotJSON) {
    guard String(validating: text, as: UTF8.self) != nil else {
      throw NotJSON(offset: start, expected: "UTF-8")
    }
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
