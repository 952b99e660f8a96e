extension [UInt8] {
  /// Appends bytes. O(bytes).
  package mutating func append(_ bytes: Span<UInt8>) {
    // The pointer is used within the closure only.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends UTF-8 in quotation marks, with the escapes that RFC 8259 requires. O(bytes).
  package mutating func append(quoting text: Span<UInt8>) {
    let end = text.plainRun(from: 0).end
    guard end == text.count else { return append(escaping: text) }
    append(addingCapacity: end + 2) { free in
      // The pointer is used within the closure only, and there is room for both marks and the text.
      unsafe free.withUnsafeMutableBufferPointer { free, written in
        let free = UnsafeMutableRawBufferPointer(free)
        unsafe free[0] = UInt8(ascii: "\"")
        unsafe free.copy(text.bytes, at: 1)
        unsafe free[end + 1] = UInt8(ascii: "\"")
        written = end + 2
      }
    }
  }

  private mutating func append(escaping text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = text.plainRun(from: start).end
      append(text.extracting(start..<end))
      guard end < text.count else { break }
      append(escape: text[end])
      start = end + 1
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escape byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    default:
      append(contentsOf: "u00".utf8)
      for digit in [byte >> 4, byte & 15] {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
