extension BSONDocument {
  /// The elements in their order. Each reads its key and value only when they are asked for. O(1).
  public var elements: BSONElements { BSONElements(shared) }

  /// The value of the first element with this key; nil when the key is missing. O(elements before
  /// it).
  ///
  /// Keys compare by their bytes. Only the text of a long string allocates memory.
  public subscript(key: String) -> BSONValue? {
    element(key)?.value
  }

  /// The first element with this key; nil when the key is missing. O(elements before it).
  public func element(_ key: String) -> BSONElement? {
    layout(of: key).map { BSONElement(storage: shared.storage, layout: $0) }
  }

  /// Whether an element has this key. O(elements before it).
  public func contains(key: String) -> Bool { layout(of: key) != nil }

  /// The value under a path of keys through sub-documents; nil when a key is missing, when a value
  /// on the way is not a document, and for an empty path. O(elements before each key).
  public subscript(path path: some Collection<String>) -> BSONValue? {
    guard let key = path.first, let value = self[key] else { return nil }
    guard path.count > 1 else { return value }
    return value.documentValue?[path: path.dropFirst()]
  }

  func layout(of key: String) -> ElementLayout? {
    key.withBytes { shared.storage.span.bytes.element(named: $0, in: shared.range) }
  }
}

extension BSONDocument: Sequence {
  /// Walks over keys and values in their order.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate var elements: BSONElements.Iterator

    /// The next pair; nil at the end. O(key and value).
    public mutating func next() -> (key: String, value: BSONValue)? {
      elements.next().map { ($0.key, $0.value) }
    }
  }

  /// Walks over keys and values in their order; `elements` is cheaper when not all are needed.
  /// O(1).
  public func makeIterator() -> Iterator { Iterator(elements: elements.makeIterator()) }

  /// Always 0, because counting would mean walking over the elements. O(1).
  public var underestimatedCount: Int { 0 }

  /// The keys in their order, made lazily. O(1).
  public var keys: some Sequence<String> { elements.lazy.map(\.key) }
}
