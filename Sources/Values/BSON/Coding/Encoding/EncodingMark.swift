/// A point in an encoding to which it can be rolled back.
struct EncodingMark {
  let byteCount: Int
  /// The innermost container at that point.
  let place: EncodingPlace
  let position: Int?
}

extension BSONBuilder {
  var mark: EncodingMark {
    EncodingMark(byteCount: buffer.count, place: place, position: innermost.position)
  }

  /// Removes what was written after the mark. A fault is kept. If the mark's container has been
  /// ended since, nothing is removed.
  mutating func rollBack(to mark: EncodingMark) {
    guard fault == nil, isOpen(mark.place) else { return }
    while outer.count > mark.place.depth, let level = outer.popLast() { innermost = level }
    buffer.removeLast(buffer.count - mark.byteCount)
    innermost.position = mark.position
  }
}
