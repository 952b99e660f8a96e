package import BSON

/// Collects the fields of a new document, in the order they are set.
package struct Assignments<F: Fields> {
  private var builder = BSONBuilder()

  /// Nil leaves the field out.
  package mutating func set<V>(_ path: KeyPath<F, Field<V>>, _ value: V?) throws(BSONError) {
    guard let value else { return }
    let field = F.declared.fields[keyPath: path]
    builder.append(field.outline.storedKey, try field.codec.encode(value))
  }

  package mutating func set<G>(_ path: KeyPath<F, Nested<G>>, _ value: Document<G>?) {
    guard let value else { return }
    builder.append(F.key(path), .document(value.bson))
  }

  /// An empty list is stored as one.
  package mutating func set<G>(
    _ path: KeyPath<F, Listed<G>>, _ values: [Document<G>]
  ) throws(BSONError) {
    let items = try BSONArray(values.lazy.map { .document($0.bson) })
    builder.append(F.key(path), .array(items))
  }

  /// All fields of an open document, declared or not, as they are.
  package mutating func set(all document: BSONDocument) {
    for element in document.elements { builder.append(element) }
  }

  fileprivate consuming func finish() throws(BSONError) -> BSONDocument {
    try builder.finish()
  }
}

extension Document {
  /// A new document holding what the closure sets.
  ///
  /// - Throws: `BSONError` when a limit of BSON is passed.
  package static func holding(
    _ assign: (inout Assignments<F>) throws(BSONError) -> Void
  ) throws(BSONError) -> Document {
    var assignments = Assignments<F>()
    try assign(&assignments)
    return Document(try assignments.finish())
  }
}
