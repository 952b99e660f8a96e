extension BSONDocument {
  /// Compares this document with another in MongoDB's order. O(bytes of the shorter).
  ///
  /// It compares field by field in stored order: first the type's bracket, then the key's bytes,
  /// then the value. If one document is the beginning of the other, the shorter one comes first.
  public func ordering(to other: BSONDocument) -> BSONOrdering {
    elements.ordering(to: other.elements, lookAtKeys: true)
  }
}

extension BSONArray {
  /// Compares this array with another in MongoDB's order: value by value, then the shorter first.
  /// O(bytes of the shorter).
  public func ordering(to other: BSONArray) -> BSONOrdering {
    elements.ordering(to: other.elements, lookAtKeys: false)
  }
}

extension BSONElements {
  fileprivate func ordering(to other: BSONElements, lookAtKeys: Bool) -> BSONOrdering {
    var (lefts, rights) = (makeIterator(), other.makeIterator())
    while true {
      let (left, right) = (lefts.next(), rights.next())
      guard let left, let right else {
        return BSONOrdering(left == nil ? 0 : 1, right == nil ? 0 : 1)
      }
      let decided = left.ordering(to: right, lookAtKeys: lookAtKeys)
      guard decided == .same else { return decided }
    }
  }
}

extension BSONElement {
  fileprivate func ordering(to other: BSONElement, lookAtKeys: Bool) -> BSONOrdering {
    BSONOrdering(type.bracket, other.type.bracket)
      .then(lookAtKeys ? BSONOrdering(bytes: keyBytes, other.keyBytes) : .same)
      .then(value.ordering(to: other.value))
  }
}
