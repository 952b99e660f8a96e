extension BSONElement {
  /// Compares a string with a text as the server does, without making a `String` of it; nil for
  /// another type. O(bytes of the shorter).
  package func ordering(toText text: String) -> BSONOrdering? {
    guard let bytes = textBytes else { return nil }
    let (stored, other) = (bytes.span, text.utf8.span)
    for index in 0..<min(stored.count, other.count) where stored[index] != other[index] {
      return BSONOrdering(stored[index], other[index])
    }
    return BSONOrdering(stored.count, other.count)
  }
}
