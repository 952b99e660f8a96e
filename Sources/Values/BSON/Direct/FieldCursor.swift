/// Finds a document's elements by key, best in stored order.
///
/// The element after the last one found is looked at first. The first key that is missing leaves a
/// sketch of all keys, by which most others that are missing are known at once. Where searches
/// still walk far, an index of the keys is made, so that reading all keys of a document in any
/// order takes time in proportion to its size.
@usableFromInline
struct FieldCursor: Sendable {
  let range: Range<Int>
  /// Offset of the element after the last one found.
  private var next: Int
  /// Offset of the last one found; asked for again by `contains`, then `decode`.
  private var lastFound: Int
  /// Elements that searches have walked over so far.
  private var walked = 0
  /// Of all keys, once a search has seen all.
  private var sketch: KeySketch?
  private var index: KeyIndex?

  /// Elements to be walked over before an index is made.
  private static let patience = 256

  /// The elements of the document at `range`.
  init(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound + 4
    lastFound = next
  }

  private var last: Int { range.upperBound - 1 }

  /// The value under this key; of several, any one. O(1) in stored order.
  @inline(__always)
  mutating func find(_ key: String, in bytes: RawSpan) -> StoredValue? {
    key.withBytes { find($0, in: bytes) }
  }

  @inline(__always)
  private mutating func find(_ key: RawSpan, in bytes: RawSpan) -> StoredValue? {
    if let element = bytes.element(at: next, named: key, last: last) {
      return found(element, bytes)
    }
    guard let element = findElsewhere(key, bytes) else { return nil }
    return found(element, bytes)
  }

  private mutating func findElsewhere(_ key: RawSpan, _ bytes: RawSpan) -> ElementLayout? {
    if let sketch, !sketch.mayHold(key) { return nil }
    if let element = bytes.element(at: lastFound, named: key, last: last) { return element }
    if walked > Self.patience, index == nil { index = KeyIndex(bytes, range) }
    if let index { return index.element(named: key, in: bytes, range) }
    return search(key, bytes)
  }

  /// Looks at all elements from the next one on, then at those before it.
  private mutating func search(_ key: RawSpan, _ bytes: RawSpan) -> ElementLayout? {
    var seen = KeySketch()
    if let element = search(key, bytes, from: next, to: last, &seen) { return element }
    let first = range.lowerBound + 4
    if let element = search(key, bytes, from: first, to: next, &seen) { return element }
    sketch = seen
    return nil
  }

  private mutating func search(
    _ key: RawSpan, _ bytes: RawSpan, from start: Int, to end: Int, _ seen: inout KeySketch
  ) -> ElementLayout? {
    var offset = start
    while offset < end, let element = bytes.element(at: offset, last: last) {
      if bytes.isKey(key, of: element) { return element }
      seen.insert(bytes, element.key)
      walked += 1
      offset = element.end
    }
    return nil
  }

  @inline(__always)
  private mutating func found(_ element: ElementLayout, _ bytes: RawSpan) -> StoredValue {
    lastFound = element.start
    next = element.end
    return StoredValue(element, in: bytes)
  }
}

/// The same for a reader, which may not lend its storage's span while its cursor changes.
extension FieldCursor {
  mutating func find(_ key: String, in storage: [UInt8]) -> StoredValue? {
    find(key, in: storage.span.bytes)
  }
}

/// The same for a decoding, which keeps its bytes as a pointer.
extension FieldCursor {
  @inline(__always)
  @unsafe mutating func find(_ key: String, in bytes: UnsafeRawBufferPointer) -> StoredValue? {
    unsafe find(key, in: bytes.bytes)
  }
}

extension RawSpan {
  /// Whether the element's key has exactly these bytes.
  func isKey(_ key: RawSpan, of element: ElementLayout) -> Bool {
    element.key.count == key.byteCount && holds(key, at: element.key.lowerBound)
  }
}
