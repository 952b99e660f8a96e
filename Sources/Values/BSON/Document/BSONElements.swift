/// The elements of a document or array in their order.
public struct BSONElements: Sequence, Sendable {
  private let shared: SharedBytes
  private let first: Int

  init(_ shared: SharedBytes) { self.init(shared, from: shared.range.lowerBound + 4) }

  /// The elements from byte offset `first` to the end.
  init(_ shared: SharedBytes, from first: Int) {
    self.shared = shared
    self.first = first
  }

  /// Walks over the elements; each step is O(key) and allocates nothing.
  public struct Iterator: IteratorProtocol, Sendable {
    private let storage: [UInt8]
    private var offset: Int
    private let last: Int

    fileprivate init(_ shared: SharedBytes, from first: Int) {
      storage = shared.storage
      offset = first
      last = shared.range.upperBound - 1
    }

    /// The next element; nil at the end. O(key).
    public mutating func next() -> BSONElement? {
      guard let layout = storage.span.bytes.element(at: offset, last: last) else { return nil }
      offset = layout.end
      return BSONElement(storage: storage, layout: layout)
    }
  }

  /// Walks over the elements in their order. O(1).
  public func makeIterator() -> Iterator { Iterator(shared, from: first) }

  /// Always 0, because counting would mean walking over the elements. O(1).
  public var underestimatedCount: Int { 0 }

  /// Number of elements, counted by walking over them. O(elements).
  public var count: Int {
    let bytes = shared.storage.span.bytes
    var count = 0
    var offset = first
    while let layout = bytes.element(at: offset, last: shared.range.upperBound - 1) {
      count += 1
      offset = layout.end
    }
    return count
  }
}
