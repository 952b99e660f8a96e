/// An array as its bytes. Like `BSONDocument`, it is a view; BSON stores an array as a document
/// whose keys are the positions.
///
/// Reading ignores the stored keys; an element's position is its place in the order.
public struct BSONArray: Hashable, Sendable {
  let shared: SharedBytes

  init(_ shared: SharedBytes) { self.shared = shared }

  /// The empty array. O(1).
  public init() { shared = BSONDocument().shared }

  /// An array of the values in their order. O(bytes).
  /// - Throws: `BSONError` when a limit is passed.
  public init(_ values: some Sequence<BSONValue>) throws(BSONError) {
    var builder = BSONBuilder(array: .stored)
    for value in values { builder.append(value) }
    self.init(try builder.finish().shared)
  }

  /// The array's bytes, shared. O(1).
  public var bytes: ArraySlice<UInt8> { shared.slice }

  /// Hands out the bytes for the duration of the call, without copying. O(1) in addition to `body`.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try BSONDocument(shared).withUnsafeBytes(body)
  }

  /// Size in bytes, the length field included. O(1).
  public var byteCount: Int { shared.count }

  /// Whether the array has no elements. O(1).
  public var isEmpty: Bool { shared.count == 5 }

  /// Number of elements, counted by walking over them. O(elements).
  public var count: Int { elements.count }

  /// The same bytes as a document, whose keys are the positions as they are stored. O(1).
  public var keyedByPosition: BSONDocument { BSONDocument(shared) }

  /// The elements in their order, with their stored keys. O(1).
  public var elements: BSONElements { BSONElements(shared) }

  /// The value at a position, which counts from 0; nil outside the array. O(position).
  public subscript(position: Int) -> BSONValue? {
    guard position >= 0 else { return nil }
    return elements.dropFirst(position).first { _ in true }?.value
  }
}

extension BSONArray: Sequence {
  /// Walks over the values in their order.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate var elements: BSONElements.Iterator

    /// The next value; nil at the end. O(key and value).
    public mutating func next() -> BSONValue? { elements.next()?.value }
  }

  /// Walks over the values in their order. O(1).
  public func makeIterator() -> Iterator { Iterator(elements: elements.makeIterator()) }

  /// Always 0, because counting would mean walking over the elements. O(1).
  public var underestimatedCount: Int { 0 }
}

extension BSONArray: ExpressibleByArrayLiteral {
  /// The values in the order written. As in `BSONDocument`'s literal, limits are not checked.
  /// O(bytes).
  public init(arrayLiteral elements: BSONValue...) { self.init(literal: elements) }

  init(literal values: [BSONValue]) {
    var builder = BSONBuilder(array: .format)
    for value in values { builder.append(value) }
    self.init(builder.finishLiteral())
  }
}

extension BSONArray: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The number of values and the size in bytes, never content. O(elements).
  public var description: String { "BSONArray(\(count) values, \(byteCount) bytes)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows no content.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
