/// The offsets of one element in its storage: type byte, key, 0, value.
struct ElementLayout {
  /// Offset of the type byte; the key starts at the next byte.
  let start: Int
  /// Offset of the 0 after the key; the value starts at the next byte.
  let keyEnd: Int
  /// Offset after the value.
  let end: Int

  var key: Range<Int> { (start + 1)..<keyEnd }
  var valueStart: Int { keyEnd + 1 }
}

/// Walks over validated bytes, whose lengths can be trusted.
extension RawSpan {
  /// The element at `offset`; nil at `last`, the offset of the document's terminator.
  @inline(__always)
  func element(at offset: Int, last: Int) -> ElementLayout? {
    guard offset < last, let keyEnd = keyEnd(from: offset + 1, before: last) else { return nil }
    let end = valueEnd(type: byte(at: offset), at: keyEnd + 1)
    return ElementLayout(start: offset, keyEnd: keyEnd, end: end)
  }

  /// The offset of the 0 after the key that starts at `start`. Nearly all keys have less than 8 bytes.
  @inline(__always)
  private func keyEnd(from start: Int, before last: Int) -> Int? {
    if byteCount - start >= 8 {
      let zeros = word(at: start).zeroBytes
      if zeros != 0 { return start + zeros.trailingZeroBitCount &>> 3 }
    }
    return terminator(from: start, before: last)
  }

  /// The element at `offset` if its key has exactly the bytes of `key`; else nil. `last` is the
  /// offset of the document's terminator.
  @inline(__always)
  func element(at offset: Int, named key: RawSpan, last: Int) -> ElementLayout? {
    guard offset < last, holdsKey(key, at: offset + 1) else { return nil }
    let keyEnd = offset + 1 + key.byteCount
    let end = valueEnd(type: byte(at: offset), at: keyEnd + 1)
    return ElementLayout(start: offset, keyEnd: keyEnd, end: end)
  }

  /// The first element of the document at `range` whose key has exactly the bytes of `key`.
  func element(named key: RawSpan, in range: Range<Int>) -> ElementLayout? {
    let last = range.upperBound - 1
    var offset = range.lowerBound + 4
    while let element = element(at: offset, last: last) {
      if element.key.count == key.byteCount, holds(key, at: element.key.lowerBound) {
        return element
      }
      offset = element.end
    }
    return nil
  }

  /// Offset after the value of the type with this code that starts at `start`.
  ///
  /// It switches over the code and not over a `BSONType`: this is the innermost step of every walk,
  /// and making a `BSONType` took a tenth of a look-up's time.
  @inline(__always)
  private func valueEnd(type code: UInt8, at start: Int) -> Int {
    if let size = BSONType.fixedSize(of: code) { return start + size }
    return switch code {
    case 0x02, 0x0D, 0x0E: start + 4 + length(at: start)  // string, javascript, symbol
    case 0x03, 0x04, 0x0F: start + length(at: start)  // document, array, javascriptWithScope
    case 0x05: start + 5 + length(at: start)  // binary
    case 0x08: start + 1  // bool
    case 0x0B: textEnd(after: textEnd(after: start))  // regularExpression
    case 0x0C: start + 4 + length(at: start) + 12  // dbPointer
    default: start  // validated bytes have no other type
    }
  }

  /// Offset after the 0 that ends the text at `start`.
  private func textEnd(after start: Int) -> Int {
    (terminator(from: start, before: byteCount) ?? byteCount - 1) + 1
  }

  /// The text in `range`. Invalid bytes, which validated storage does not have, become U+FFFD.
  func repairedText(in range: Range<Int>) -> String {
    // The pointer is used within the closure only, and the span checked the range.
    unsafe extracting(range).withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
