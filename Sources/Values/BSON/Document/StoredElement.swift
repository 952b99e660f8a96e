/// Where an element lies in the bytes of a document, for walks that make no value of most of them.
package struct StoredElement {
  package let type: BSONType
  /// The range of the key's UTF-8 bytes.
  package let key: Range<Int>
  /// The range of the value's bytes.
  package let value: Range<Int>

  /// The range of a string's UTF-8 bytes.
  package var text: Range<Int> { (value.lowerBound + 4)..<(value.upperBound - 1) }
}

// The bytes are those that the element was found in, and the type is the one that is asked for.

extension StoredElement {
  package func double(in bytes: Span<UInt8>) -> Double {
    Double(bitPattern: bytes.bytes.word(at: value.lowerBound))
  }

  /// Of an int64, or of a datetime's milliseconds.
  package func int64(in bytes: Span<UInt8>) -> Int64 {
    Int64(bitPattern: bytes.bytes.word(at: value.lowerBound))
  }

  package func int32(in bytes: Span<UInt8>) -> Int32 { bytes.bytes.int32(at: value.lowerBound) }

  package func bool(in bytes: Span<UInt8>) -> Bool { bytes.bytes.byte(at: value.lowerBound) != 0 }
}

/// A walk over the elements of a document or an array, in their order. Each step is given the bytes,
/// since a span cannot be kept.
package struct StoredElements {
  private var offset: Int
  private let last: Int

  /// - Parameter document: the range of a document, or of the value of an element that holds one.
  package init(of document: Range<Int>) {
    offset = document.lowerBound + 4
    last = document.upperBound - 1
  }

  /// The next element; nil at the end. O(key).
  package mutating func next(in bytes: Span<UInt8>) -> StoredElement? {
    let bytes = bytes.bytes
    guard let layout = bytes.element(at: offset, last: last) else { return nil }
    offset = layout.end
    return StoredElement(
      // The code is always known: validation refuses unknown codes.
      type: BSONType(rawValue: bytes.byte(at: layout.start)) ?? .undefined,
      key: layout.key, value: layout.valueStart..<layout.end)
  }
}

extension BSONDocument {
  /// Hands out bytes with the range in them that is this document, without copying. O(1) in addition
  /// to `body`.
  package func withStorage(_ body: (Span<UInt8>, Range<Int>) -> Void) {
    body(shared.storage.span, shared.range)
  }

  /// The value of an element that was found in what `withStorage` hands out.
  package func value(of element: StoredElement) -> BSONValue {
    BSONValue(in: shared.storage, type: element.type, element.value)
  }
}
