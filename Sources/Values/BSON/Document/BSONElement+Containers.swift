/// What a walk goes on into; nothing else of an element is read to see whether it is such.
extension BSONElement {
  /// Nil when the value is no document. O(1).
  package var document: BSONDocument? { container(.document).map { BSONDocument($0) } }

  /// Nil when the value is no array. O(1).
  package var array: BSONArray? { container(.array).map { BSONArray($0) } }

  private func container(_ type: BSONType) -> SharedBytes? {
    let layout = layout
    guard shared.storage[layout.start] == type.rawValue else { return nil }
    return SharedBytes(shared.storage, layout.valueStart..<layout.end)
  }
}
