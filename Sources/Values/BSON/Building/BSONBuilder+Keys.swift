/// Building from keys and texts that are at hand as bytes, which must be UTF-8: no `String` is made of
/// them.
///
/// In a document a key comes first, and the value that follows fills in its type. In an array values
/// alone are added.
///
/// ```swift
/// builder.add(key: key)
/// builder.add(text: text)
/// ```
extension BSONBuilder {
  /// Adds a key whose value is added next. O(key).
  package mutating func add(key: Span<UInt8>) {
    let header = buffer.count
    // `.null` until the value is known.
    if beginElement(.null, key: key.bytes) { openKey = header }
  }

  /// Takes back the last key if no value was added behind it. O(1).
  package mutating func dropOpenKey() {
    guard let header = openKey else { return }
    buffer.removeLast(buffer.count - header)
    openKey = nil
  }

  /// Adds a value. O(bytes).
  package mutating func add(_ value: BSONValue) {
    guard begin(value.type) else { return }
    write(value)
  }

  package mutating func add(integer: Int64) {
    guard begin(.int64) else { return }
    writeInteger(integer)
    checkSize()
  }

  package mutating func add(double: Double) {
    guard begin(.double) else { return }
    writeInteger(double.bitPattern)
    checkSize()
  }

  /// Adds a text. O(bytes).
  package mutating func add(text: Span<UInt8>) {
    guard begin(.string) else { return }
    writeString(text.bytes)
    checkSize()
  }

  /// Begins a document. O(1).
  package mutating func beginNextDocument() {
    let header = openKey ?? buffer.count
    if begin(.document) { openLevel(header: header, position: nil) }
  }

  /// Begins an array. O(1).
  package mutating func beginNextArray() {
    let header = openKey ?? buffer.count
    if begin(.array) { openLevel(header: header, position: 0) }
  }

  /// Fills in the type behind a key, or writes type and position in an array. False after a fault:
  /// then the value must not be written.
  private mutating func begin(_ type: BSONType) -> Bool {
    guard let header = openKey else { return beginElement(type) }
    openKey = nil
    guard fault == nil else { return false }
    buffer[header] = type.rawValue
    return true
  }
}
