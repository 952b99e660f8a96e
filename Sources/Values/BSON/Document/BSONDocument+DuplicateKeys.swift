extension BSONDocument {
  /// Throws when a key appears twice in this document, or in one inside it. O(bytes) expected.
  ///
  /// It ignores the keys of arrays, but checks the values in them. Keys compare by their bytes.
  /// - Throws: `BSONError` with reason `duplicateKey` at the second of the two; the offset counts
  ///   from the start of the buffer that the document was validated in.
  public func checkKeysUnique() throws(BSONError) {
    try elements.checkKeysUnique(lookAtKeys: true)
  }
}

extension BSONElements {
  fileprivate func checkKeysUnique(lookAtKeys: Bool) throws(BSONError) {
    var seen: Set<ArraySlice<UInt8>> = []
    for element in self {
      if lookAtKeys, !seen.insert(element.keyBytes).inserted {
        throw BSONError(.duplicateKey, at: element.layout.start, path: [element.key])
      }
      do throws(BSONError) {
        try element.nested?.checkKeysUnique(lookAtKeys: element.type != .array)
      } catch {
        throw error.inside(element.key)
      }
    }
  }
}

extension BSONElement {
  /// The elements inside the value, which is a document, an array or code with scope; nil for other
  /// types.
  fileprivate var nested: BSONElements? {
    shared.storage.span.bytes.container(of: layout).map {
      BSONElements(SharedBytes(shared.storage, $0))
    }
  }
}
