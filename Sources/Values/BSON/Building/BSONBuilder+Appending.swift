extension BSONBuilder {
  /// Adds a value under a key to the innermost document. O(bytes of both).
  public mutating func append(_ key: String, _ value: BSONValue) {
    guard beginElement(value.type, key: key) else { return }
    write(value)
  }

  /// Adds a binary under a key to the innermost document, without making a `BSONValue` first.
  /// O(bytes of both).
  public mutating func append(_ key: String, binary bytes: ArraySlice<UInt8>) {
    guard beginElement(.binary, key: key) else { return }
    // A length that does not fit in 32 bits is above every limit, so the document is refused later.
    writeInteger(UInt32(truncatingIfNeeded: bytes.count))
    buffer.append(BSONBinary.Subtype.generic.rawValue)
    buffer.append(contentsOf: bytes)
    checkSize()
  }

  /// Adds a value to the end of the innermost array. O(bytes of the value).
  public mutating func append(_ value: BSONValue) {
    guard beginElement(value.type) else { return }
    write(value)
  }

  /// Copies an element as it is stored; in an array its key is replaced by the position.
  /// O(bytes of the element).
  public mutating func append(_ element: BSONElement) {
    guard innermostIsArray else { return append(element.key, valueOf: element) }
    guard beginElement(element.type) else { return }
    writeValue(of: element)
  }

  /// Copies an element's value as it is stored, under another key. O(bytes of both).
  public mutating func append(_ key: String, valueOf element: BSONElement) {
    guard beginElement(element.type, key: key) else { return }
    writeValue(of: element)
  }

  /// Copies all elements of a document, in their order, as they are stored. O(bytes).
  public mutating func append(contentsOf document: BSONDocument) {
    guard !innermostIsArray else { return record(.keyInArray) }
    guard fits(document.shared, above: depth - 1) else { return }
    copy(document.shared.contents, of: document.shared)
  }

  /// Copies bytes. The caller guarantees that they are whole elements.
  mutating func copy(_ range: Range<Int>, of shared: SharedBytes) {
    guard fault == nil else { return }
    buffer.append(contentsOf: shared.storage[range])
    checkSize()
  }

  private mutating func writeValue(of element: BSONElement) {
    if let container = element.container, !fits(container, above: depth) { return }
    copy(element.layout.valueStart..<element.layout.end, of: element.shared)
  }
}

extension BSONElement {
  /// The bytes of the value if it is a document or array, or of its scope if it is code with scope;
  /// else nil.
  fileprivate var container: SharedBytes? {
    shared.storage.span.bytes.container(of: layout).map { SharedBytes(shared.storage, $0) }
  }
}
