/// Finds a document's elements by key, best in stored order.
///
/// The element after the last one found is looked at first. Where that is often not the one, an
/// index of the keys is made, so that reading all keys of a document in any order, also keys that
/// are missing, takes time in proportion to its size.
@usableFromInline
struct FieldCursor: Sendable {
  private let range: Range<Int>
  /// Offset of the element after the last one found.
  private var next: Int
  /// Offset of the last one found; asked for again by `contains`, then `decode`.
  private var lastFound: Int
  /// Elements that searches have walked over so far.
  private var walked = 0
  private var index: KeyIndex?

  /// Elements to be walked over before an index is made.
  private static let patience = 256

  /// The elements of the document or array at `range`.
  init(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound + 4
    lastFound = next
  }

  private var last: Int { range.upperBound - 1 }

  /// The element after the last one found or taken; nil at the end.
  mutating func takeNext(in storage: [UInt8]) -> ElementLayout? {
    storage.span.bytes.element(at: next, last: last).map { found($0) }
  }

  /// Whether every element has been taken.
  var isAtEnd: Bool { next >= last }

  /// The element with this key; of several, any one. O(1) in stored order.
  mutating func find(_ key: String, in storage: [UInt8]) -> ElementLayout? {
    key.withBytes { find($0, in: storage) }
  }

  @inline(__always)
  private mutating func find(_ key: RawSpan, in storage: [UInt8]) -> ElementLayout? {
    let bytes = storage.span.bytes
    if let element = bytes.element(at: next, named: key, last: last) { return found(element) }
    return findElsewhere(key, bytes)
  }

  private mutating func findElsewhere(_ key: RawSpan, _ bytes: RawSpan) -> ElementLayout? {
    if let element = bytes.element(at: lastFound, named: key, last: last) { return found(element) }
    if walked > Self.patience, index == nil { index = KeyIndex(bytes, range) }
    if let index { return index.element(named: key, in: bytes, range).map { found($0) } }
    return
      (search(key, bytes, from: next, to: last)
      ?? search(key, bytes, from: range.lowerBound + 4, to: next)).map { found($0) }
  }

  private mutating func search(
    _ key: RawSpan, _ bytes: RawSpan, from start: Int, to end: Int
  ) -> ElementLayout? {
    var offset = start
    while offset < end, let element = bytes.element(at: offset, last: last) {
      if bytes.isKey(key, of: element) { return element }
      walked += 1
      offset = element.end
    }
    return nil
  }

  @inline(__always)
  private mutating func found(_ element: ElementLayout) -> ElementLayout {
    lastFound = element.start
    next = element.end
    return element
  }
}

extension RawSpan {
  /// Whether the element's key has exactly these bytes.
  func isKey(_ key: RawSpan, of element: ElementLayout) -> Bool {
    element.key.count == key.byteCount && holds(key, at: element.key.lowerBound)
  }
}
