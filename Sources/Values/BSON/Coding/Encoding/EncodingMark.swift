/// How far an encoding has come: what is written after it can be taken back.
struct EncodingMark {
  let byteCount: Int
  /// The innermost container, and the position in it that is filled next; nil in a document.
  let place: EncodingPlace
  let position: Int?
}

extension BSONBuilder {
  var mark: EncodingMark {
    EncodingMark(byteCount: buffer.count, place: place, position: innermost.position)
  }

  /// Takes back what was written after the mark. A fault stays, and so does everything when the
  /// mark's container was ended since.
  mutating func goBack(to mark: EncodingMark) {
    guard fault == nil, isOpen(mark.place) else { return }
    while outer.count > mark.place.depth, let level = outer.popLast() { innermost = level }
    buffer.removeLast(buffer.count - mark.byteCount)
    innermost.position = mark.position
  }
}
