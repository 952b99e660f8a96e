/// A document, kept as its bytes: validated once, immutable, cheap to copy.
///
/// Sub-documents and arrays read from it are views: they share its bytes and are not validated
/// again. A view keeps the whole buffer in memory; `detached()` makes a copy that does not. Keys
/// keep their order. A key may appear twice; look-up by key finds the first. Two documents are
/// equal when their bytes are equal.
public struct BSONDocument: Hashable, Sendable {
  let shared: SharedBytes

  /// A view over bytes that were validated.
  init(_ shared: SharedBytes) { self.shared = shared }

  /// The empty document, 5 bytes. O(1).
  public init() { shared = Self.emptyBytes }

  private static let emptyBytes = SharedBytes([5, 0, 0, 0, 0])

  /// Makes a document of bytes, after checking the whole tree: lengths, types, UTF-8, terminators
  /// and limits. O(bytes).
  ///
  /// The array is kept, not copied. Duplicate keys are accepted; see `checkKeysUnique()`.
  /// - Throws: `BSONError` with the byte offset and the key path of the first fault.
  public init(validating bytes: [UInt8], limits: BSONLimits = .stored) throws(BSONError) {
    try self.init(validating: bytes, in: 0..<bytes.count, limits: limits)
  }

  /// Makes a document of a copy of the slice, after checking it; offsets in errors count from the
  /// start of the slice. O(bytes).
  public init(
    validating bytes: ArraySlice<UInt8>, limits: BSONLimits = .stored
  ) throws(BSONError) {
    try self.init(validating: Array(bytes), limits: limits)
  }

  /// Makes a document of a part of a larger buffer, such as one document of a batch, after checking
  /// it. The buffer is shared; offsets in errors count from its start. O(bytes of the range).
  ///
  /// The error is `truncated` when `range` is not within the buffer.
  public init(
    validating buffer: [UInt8], in range: Range<Int>, limits: BSONLimits = .stored
  ) throws(BSONError) {
    guard range.lowerBound >= 0, range.upperBound <= buffer.count else {
      throw BSONError(
        .truncated(needed: range.upperBound, available: buffer.count), at: buffer.count)
    }
    guard range.count <= limits.byteCount else {
      throw BSONError(
        .tooLarge(byteCount: range.count, limit: limits.byteCount), at: range.lowerBound)
    }
    try TreeValidation(limits: limits).check(buffer.span.bytes, in: range)
    self.init(SharedBytes(buffer, range))
  }

  /// The document's bytes, shared. O(1).
  public var bytes: ArraySlice<UInt8> { shared.slice }

  /// Size in bytes, the length field included. O(1).
  public var byteCount: Int { shared.count }

  /// Whether the document has no elements. O(1).
  public var isEmpty: Bool { shared.count == 5 }

  /// Number of elements, counted by walking over them. O(elements).
  public var count: Int { elements.count }

  /// Hands out the bytes for the duration of the call, without copying. O(1) in addition to `body`.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The caller may use the pointer during the call only, as the name of this method says.
    try unsafe shared.storage.span.bytes.extracting(shared.range).withUnsafeBytes(body)
  }

  /// The same document in a buffer of its own. O(bytes).
  public func detached() -> BSONDocument { BSONDocument(SharedBytes(Array(bytes))) }
}
