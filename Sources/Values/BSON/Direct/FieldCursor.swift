/// Finds a document's elements by key; fastest when keys are asked for in stored order.
///
/// It looks first at the element after the last one found. The first search for a missing key makes
/// a filter of all keys, which then answers most searches for other missing keys at once. When
/// searches have walked over many elements, it builds an index, so that reading all keys in any
/// order takes time proportional to the size of the document.
@usableFromInline
struct FieldCursor: Sendable {
  let range: Range<Int>
  /// Offset of the element after the last one found.
  private var next: Int
  /// Offset of the last element found. It is looked at again, because `decode` often follows
  /// `contains`.
  private var lastFound: Int
  /// How many elements searches have walked over so far.
  private var walked = 0
  /// The filter of all keys; nil until a search has seen all of them.
  private var filter: KeyFilter?
  private var index: KeyIndex?

  /// How many elements searches may walk over before an index is built.
  private static let walkLimit = 256

  /// The elements of the document at `range`.
  init(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound + 4
    lastFound = next
  }

  private var last: Int { range.upperBound - 1 }

  /// The value under this key; if the key appears twice, either one. O(1) in stored order.
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
    if let filter, !filter.mayHold(key) { return nil }
    if let element = bytes.element(at: lastFound, named: key, last: last) { return element }
    if walked > Self.walkLimit, index == nil { index = KeyIndex(bytes, range) }
    if let index { return index.element(named: key, in: bytes, range) }
    return search(key, bytes)
  }

  /// Looks at all elements from the next one on, then at those before it.
  private mutating func search(_ key: RawSpan, _ bytes: RawSpan) -> ElementLayout? {
    var seen = KeyFilter()
    if let element = search(key, bytes, from: next, to: last, &seen) { return element }
    let first = range.lowerBound + 4
    if let element = search(key, bytes, from: first, to: next, &seen) { return element }
    filter = seen
    return nil
  }

  private mutating func search(
    _ key: RawSpan, _ bytes: RawSpan, from start: Int, to end: Int, _ seen: inout KeyFilter
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

/// For a reader, which cannot pass its storage's span to its own cursor while the cursor changes.
extension FieldCursor {
  mutating func find(_ key: String, in storage: [UInt8]) -> StoredValue? {
    find(key, in: storage.span.bytes)
  }
}

/// For a `DecodingSource`, which keeps its bytes as a pointer.
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
