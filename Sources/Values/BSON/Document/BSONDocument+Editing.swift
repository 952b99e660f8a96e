/// Edits answer a new document: the bytes before and after the change are copied as they are,
/// nothing else is decoded or written anew. Each is O(bytes).
extension BSONDocument {
  /// The document with the value of the first element with this key replaced in its place; a key
  /// that is missing is appended. O(bytes).
  /// - Throws: `BSONError` when the key contains U+0000 or a limit is passed.
  public func setting(_ key: String, to value: BSONValue) throws(BSONError) -> BSONDocument {
    guard let old = layout(of: key) else { return try appending(key, value) }
    return try replacing(old) { $0.append(key, value) }
  }

  /// The document with a value added at the end, also when the key is there already. O(bytes).
  /// - Throws: `BSONError` when the key contains U+0000 or a limit is passed.
  public func appending(_ key: String, _ value: BSONValue) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: byteCount + key.utf8.count + 32)
    builder.copy(shared.contents, of: shared)
    builder.append(key, value)
    return try builder.finish()
  }

  /// The document with the elements of another added at the end, in their order. O(bytes).
  /// - Throws: `BSONError` when a limit is passed.
  public func appending(contentsOf other: BSONDocument) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: byteCount + other.byteCount)
    builder.copy(shared.contents, of: shared)
    builder.append(contentsOf: other)
    return try builder.finish()
  }

  /// The document without any element of this key; itself when there is none. O(bytes).
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

  /// The document with the first element of this key under another one, in its place; itself when
  /// there is none. O(bytes).
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
