/// Where one element lies in its storage: type byte, key, 0, value.
struct ElementLayout {
  /// Offset of the type byte; the key starts one further.
  let start: Int
  /// Offset of the 0 after the key; the value starts one further.
  let keyEnd: Int
  /// Offset after the value.
  let end: Int

  var key: Range<Int> { (start + 1)..<keyEnd }
  var valueStart: Int { keyEnd + 1 }
}

/// Steps over bytes that validation has seen; the lengths in them are true.
extension RawSpan {
  /// The element at `offset`, or nil at the end of the document that ends at `last` (its 0).
  func element(at offset: Int, last: Int) -> ElementLayout? {
    guard offset < last, let keyEnd = terminator(from: offset + 1, before: last) else { return nil }
    let end = valueEnd(type: byte(at: offset), at: keyEnd + 1)
    return ElementLayout(start: offset, keyEnd: keyEnd, end: end)
  }

  /// The first element named exactly by the bytes of `key`, in the document at `range`.
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
  private func valueEnd(type code: UInt8, at start: Int) -> Int {
    switch BSONType(rawValue: code) {
    case .double, .datetime, .timestamp, .int64: start + 8
    case .int32: start + 4
    case .objectID: start + 12
    case .decimal128: start + 16
    case .bool: start + 1
    case .string, .javascript, .symbol: start + 4 + length(at: start)
    case .document, .array, .javascriptWithScope: start + length(at: start)
    case .binary: start + 5 + length(at: start)
    case .dbPointer: start + 4 + length(at: start) + 12
    case .regularExpression: textEnd(after: textEnd(after: start))
    case .null, .undefined, .minKey, .maxKey, nil: start
    }
  }

  /// Offset after the 0 that ends the text at `start`.
  private func textEnd(after start: Int) -> Int {
    (terminator(from: start, before: byteCount) ?? byteCount - 1) + 1
  }

  /// The text in `range`, faulty bytes replaced by U+FFFD; after validation there are none.
  func repairedText(in range: Range<Int>) -> String {
    // The pointer is used within the closure only, and the span checked the range.
    unsafe extracting(range).withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
