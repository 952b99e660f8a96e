import BSON

/// Walks from a document to the values that a path leads to, as MongoDB 6.0 does when it matches.
///
/// An array on the way stands for its documents, and for the element at a position where the path
/// names one. An array at the end stands for its elements, then for itself.
struct PathWalk {
  let parts: [FieldPath.Part]
  /// Whether an array at the end is visited element by element, and not only as itself.
  let entersLastArray: Bool

  init(_ path: FieldPath, entersLastArray: Bool = true) {
    parts = path.parts
    self.entersLastArray = entersLastArray
  }

  /// Visits the values until one is accepted; nil is a value that is missing.
  ///
  /// - Returns: whether one was accepted.
  func anyValue(in document: BSONDocument, _ accepts: (BSONElement?) -> Bool) -> Bool {
    anyValue(in: document, from: 0, accepts)
  }

  private func anyValue(
    in document: BSONDocument, from first: Int, _ accepts: (BSONElement?) -> Bool
  ) -> Bool {
    var (document, index) = (document, first)
    while true {
      let isLast = index == parts.count - 1
      guard let element = document.element(parts[index].key) else { return accepts(nil) }
      if let array = element.array {
        return isLast || isEmpty(from: index + 1)
          ? anyElement(of: array, element, accepts)
          : anyValue(inside: array, from: index + 1, accepts)
      }
      if isLast { return accepts(element) }
      guard let inner = element.document else { return accepts(nil) }
      document = inner
      index += 1
    }
  }

  private func anyElement(
    of array: BSONArray, _ whole: BSONElement, _ accepts: (BSONElement?) -> Bool
  ) -> Bool {
    entersLastArray && array.elements.contains { accepts($0) } || accepts(whole)
  }

  /// In an array that the path goes on from; nothing is visited where no element is a document or at
  /// the position that the path names.
  private func anyValue(
    inside array: BSONArray, from index: Int, _ accepts: (BSONElement?) -> Bool
  ) -> Bool {
    array.elements.contains { element in
      let isNamed = parts[index].isPosition && element.hasKey(parts[index].key)
      let isLast = index == parts.count - 1
      if let document = element.document {
        if anyValue(in: document, from: index, accepts) { return true }
        guard isNamed else { return false }
        return isLast ? accepts(element) : anyValue(in: document, from: index + 1, accepts)
      }
      guard isNamed, !isLast, let inner = element.array else {
        return isNamed && isLast && accepts(element)
      }
      return isEmpty(from: index + 1)
        ? inner.elements.contains { accepts($0) } || accepts(element)
        : anyValue(inside: inner, from: index + 1, accepts)
    }
  }

  /// Behind an array the server takes the path `a.` for `a`.
  private func isEmpty(from index: Int) -> Bool {
    index == parts.count - 1 && parts[index].key.isEmpty
  }
}
