/// Each edit returns a new document. It copies the bytes before and after the change as they are,
/// and decodes nothing. Each is O(bytes).
extension BSONDocument {
  /// A document in which the first element with this key has another value, in the same place; a
  /// missing key is appended. O(bytes).
  /// - Throws: `BSONError` when the key contains U+0000 or a limit is passed.
  public func setting(_ key: String, to value: BSONValue) throws(BSONError) -> BSONDocument {
    guard let old = layout(of: key) else { return try appending(key, value) }
    return try replacing(old) { $0.append(key, value) }
  }

  /// A document with a value added at the end, even if the key exists already. O(bytes).
  /// - Throws: `BSONError` when the key contains U+0000 or a limit is passed.
  public func appending(_ key: String, _ value: BSONValue) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: byteCount + key.utf8.count + 32)
    builder.copy(shared.contents, of: shared)
    builder.append(key, value)
    return try builder.finish()
  }

  /// A document with the elements of another added at the end, in their order. O(bytes).
  /// - Throws: `BSONError` when a limit is passed.
  public func appending(contentsOf other: BSONDocument) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: byteCount + other.byteCount)
    builder.copy(shared.contents, of: shared)
    builder.append(contentsOf: other)
    return try builder.finish()
  }

  /// A document without the elements that have this key; the same document when there are none.
  /// O(bytes).
  public func removing(_ key: String) -> BSONDocument {
    guard let first = layout(of: key) else { return self }
    var builder = BSONBuilder(document: .format)
    builder.buffer.reserveCapacity(byteCount)
    var kept = shared.contents.lowerBound
    for element in BSONElements(shared, from: first.start) where element.hasKey(key) {
      builder.copy(kept..<element.layout.start, of: shared)
      kept = element.layout.end
    }
    builder.copy(kept..<shared.contents.upperBound, of: shared)
    builder.closeBytes()
    return BSONDocument(SharedBytes(builder.buffer))
  }

  /// A document in which the first element with this key has another key, in the same place; the
  /// same document when there is none. O(bytes).
  /// - Throws: `BSONError` when the new key contains U+0000 or a limit is passed.
  public func renaming(_ key: String, to newKey: String) throws(BSONError) -> BSONDocument {
    guard let old = layout(of: key) else { return self }
    let element = BSONElement(storage: shared.storage, layout: old)
    return try replacing(old) { $0.append(newKey, valueOf: element) }
  }

  private func replacing(
    _ old: ElementLayout, with write: (inout BSONBuilder) -> Void
  ) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: byteCount + 64)
    builder.copy(shared.contents.lowerBound..<old.start, of: shared)
    write(&builder)
    builder.copy(old.end..<shared.contents.upperBound, of: shared)
    return try builder.finish()
  }
}
