extension BSONBuilder {
  /// Begins a document under a key; what is appended goes into it until `endDocument()`. O(key).
  public mutating func beginDocument(_ key: String) {
    let header = buffer.count
    if beginElement(.document, key: key) { openLevel(header: header, position: nil) }
  }

  /// Begins a document as the next value of the innermost array. O(1).
  public mutating func beginDocument() {
    let header = buffer.count
    if beginElement(.document) { openLevel(header: header, position: nil) }
  }

  /// Begins an array under a key; values are appended without keys until `endArray()`. O(key).
  public mutating func beginArray(_ key: String) {
    let header = buffer.count
    if beginElement(.array, key: key) { openLevel(header: header, position: 0) }
  }

  /// Begins an array as the next value of the innermost array. O(1).
  public mutating func beginArray() {
    let header = buffer.count
    if beginElement(.array) { openLevel(header: header, position: 0) }
  }

  /// Ends the innermost document, which was begun last. `finish()` ends the outermost one. O(1).
  public mutating func endDocument() {
    guard fault == nil else { return }
    guard !innermostIsArray else { return record(.unbalanced) }
    closeLevel()
  }

  /// Ends the innermost array, which was begun last. O(1).
  public mutating func endArray() {
    guard fault == nil else { return }
    guard innermostIsArray else { return record(.unbalanced) }
    closeLevel()
  }

  @inline(__always)
  var innermostIsArray: Bool { innermost.position != nil }

  /// How many levels are open, including the outermost one.
  var depth: Int { outer.count + 1 }

  mutating func openLevel(header: Int, position: Int?) {
    guard depth < limits.depth else { return record(.tooDeep(limit: limits.depth)) }
    outer.append(innermost)
    innermost = Level(header: header, start: buffer.count, position: position)
    writeInteger(UInt32(0))
  }

  /// Ends the innermost level, which must not be the outermost one.
  private mutating func closeLevel() {
    guard let level = outer.popLast() else { return record(.unbalanced) }
    closeBytes()
    innermost = level
    checkSize()
  }

  /// Writes the terminator of the innermost level and fills in its length.
  mutating func closeBytes() {
    buffer.append(0)
    // A length that does not fit in 32 bits is above every limit, so the document is refused later.
    let length = UInt32(truncatingIfNeeded: buffer.count - innermost.start)
    for byte in 0..<4 {
      buffer[innermost.start + byte] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(byte)))
    }
  }
}
