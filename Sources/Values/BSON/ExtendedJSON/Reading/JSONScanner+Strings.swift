extension JSONScanner {
  /// A string with its escapes resolved. O(bytes).
  mutating func string() throws(ExtendedJSONError) -> String {
    try expect("\"")
    let start = offset
    passPlainBytes()
    if current == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return String(decoding: text[start..<offset], as: UTF8.self)
    }
    var content = Array(text[start..<offset])
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try takeEscape(into: &content)
      case 0..<0x20:
        throw ExtendedJSONError(.controlCharacter(byte), at: offset)
      default:
        let plain = offset
        passPlainBytes()
        content += text[plain..<offset]
      }
    }
    throw unexpected("'\"'")
  }

  /// Stops at a quote, a backslash, a control character or the end.
  private mutating func passPlainBytes() {
    while let byte = current, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      offset += 1
    }
  }

  private mutating func takeEscape(into content: inout [UInt8]) throws(ExtendedJSONError) {
    offset += 1
    let plain: UInt8
    switch current {
    case UInt8(ascii: "u"):
      offset += 1
      content += String(try takeScalar()).utf8
      return
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = text[offset]
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    default: throw ExtendedJSONError(.invalidEscape, at: offset)
    }
    content.append(plain)
    offset += 1
  }

  /// The scalar of `XXXX`, or of `XXXX\uXXXX` when the first is half of a surrogate pair.
  private mutating func takeScalar() throws(ExtendedJSONError) -> Unicode.Scalar {
    let start = offset
    let first = try takeCodeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard text[offset...].starts(with: "\\u".utf8) else {
      throw ExtendedJSONError(.loneSurrogate, at: start)
    }
    offset += 2
    let second = try takeCodeUnit()
    guard (0xD800...0xDBFF).contains(first), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw ExtendedJSONError(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func takeCodeUnit() throws(ExtendedJSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = current?.hexadecimalDigit else {
        throw ExtendedJSONError(.invalidEscape, at: offset)
      }
      unit = unit << 4 | UInt32(digit)
      offset += 1
    }
    return unit
  }
}
