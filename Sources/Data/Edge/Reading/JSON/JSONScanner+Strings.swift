import BSON

extension JSONScanner {
  /// The UTF-8 bytes of a string, with its escapes resolved.
  mutating func string() throws(NotJSON) -> Range<Int> { try key().token }

  /// A string in front of a colon.
  struct Key {
    let token: Range<Int>
    /// Whether it breaks no rule of keys, as far as can be seen at once.
    let isPlain: Bool
  }

  /// A string, and what of the rules of keys was seen on the way.
  @inline(__always)
  mutating func key() throws(NotJSON) -> Key {
    try expect("\"")
    let start = offset
    let run = bytes.span.plainRun(from: start)
    offset = run.end
    guard peek == UInt8(ascii: "\"") else {
      return Key(token: try escapedString(from: start), isPlain: false)
    }
    let token = start..<offset
    offset += 1
    if !run.isASCII { try checkUTF8(token) }
    let breaksRule = run.hasDot || token.isEmpty || bytes[start] == UInt8(ascii: "$")
    return Key(token: token, isPlain: !breaksRule)
  }
}

// Escapes.

extension JSONScanner {
  /// The string that begins at `start`, of which the bytes before `offset` stand for themselves.
  private mutating func escapedString(from start: Int) throws(NotJSON) -> Range<Int> {
    var end = offset
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw wrong("an escape instead of a control character") }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        for unit in UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter {
          bytes[end] = unit
          end += 1
        }
      } else {
        bytes[end] = byte
        end += 1
      }
    }
    try expect("\"")
    try checkUTF8(start..<end)
    return start..<end
  }

  private mutating func escape() throws(NotJSON) -> Unicode.Scalar {
    guard let byte = peek else { throw wrong("an escape") }
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      offset += 1
      return try unicodeEscape()
    default: throw wrong("an escape")
    }
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

  private func checkUTF8(_ text: Range<Int>) throws(NotJSON) {
    guard bytes.span.isUTF8(in: text) else {
      throw NotJSON(offset: text.lowerBound, expected: "UTF-8")
    }
  }
}
