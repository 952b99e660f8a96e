/// Keys and texts that are at hand as bytes, which must be UTF-8: no `String` is made of them.
///
/// Without a key, a value is the next one of the innermost array.
extension BSONBuilder {
  /// Adds a value. O(bytes of both).
  package mutating func append(_ value: BSONValue, under key: ArraySlice<UInt8>?) {
    guard beginElement(value.type, under: key) else { return }
    write(value)
  }

  /// Adds a text. O(bytes of both).
  package mutating func append(text: ArraySlice<UInt8>, under key: ArraySlice<UInt8>?) {
    guard beginElement(.string, under: key) else { return }
    writeString(text.span.bytes)
    checkSize()
  }

  /// Begins a document. O(key).
  package mutating func beginDocument(under key: ArraySlice<UInt8>?) {
    let header = buffer.count
    if beginElement(.document, under: key) { openLevel(header: header, position: nil) }
  }

  /// Begins an array. O(key).
  package mutating func beginArray(under key: ArraySlice<UInt8>?) {
    let header = buffer.count
    if beginElement(.array, under: key) { openLevel(header: header, position: 0) }
  }

  private mutating func beginElement(_ type: BSONType, under key: ArraySlice<UInt8>?) -> Bool {
    guard let key else { return beginElement(type) }
    return beginElement(type, key: key.span.bytes)
  }
}
