import BSON

/// What a walk goes on into; nothing else of an element is read to see whether it is such.
extension BSONElement {
  /// Nil when the value is no document.
  var document: BSONDocument? {
    guard type == .document, case .document(let document) = value else { return nil }
    return document
  }

  /// Nil when the value is no array.
  var array: BSONArray? {
    guard type == .array, case .array(let array) = value else { return nil }
    return array
  }
}
