public import BSON

/// Collects the fields of a new document, in the order they are set.
///
/// A value that BSON cannot hold is told once, when the document is finished, so that setting a field
/// needs no `try`.
public struct Assignments<F: Fields>: Sendable {
  private var builder = BSONBuilder()
  /// Of the first value that could not be set.
  private var failure: BSONError?

  /// The field gets this value; nil leaves it out.
  public mutating func set<V>(_ path: KeyPath<F, Field<V>>, _ value: V?) {
    guard let value else { return }
    let field = F.declared.fields[keyPath: path]
    append(field.outline.storedKey) { () throws(BSONError) in try field.codec.encode(value) }
  }

  /// The field gets this object; nil leaves it out.
  public mutating func set<G>(_ path: KeyPath<F, Nested<G>>, _ value: Document<G>?) {
    guard let value else { return }
    builder.append(F.key(path), .document(value.bson))
  }

  /// The field gets these objects; an empty list is stored as one.
  public mutating func set<G>(_ path: KeyPath<F, Listed<G>>, _ values: [Document<G>]) {
    append(F.key(path)) { () throws(BSONError) in
      .array(try BSONArray(values.lazy.map { .document($0.bson) }))
    }
  }

  private mutating func append(_ key: String, _ value: () throws(BSONError) -> BSONValue) {
    do throws(BSONError) {
      builder.append(key, try value())
    } catch {
      failure = failure ?? error
    }
  }

  /// All fields of an open document, declared or not, as they are.
  public mutating func set(all document: BSONDocument) {
    for element in document.elements { builder.append(element) }
  }

  fileprivate consuming func finish() throws(BSONError) -> BSONDocument {
    if let failure { throw failure }
    return try builder.finish()
  }
}

extension Document {
  /// A new document holding what the closure sets.
  ///
  /// - Throws: `BSONError` when a limit of BSON is passed.
  public static func holding(
    _ assign: (inout Assignments<F>) throws(BSONError) -> Void
  ) throws(BSONError) -> Document {
    var assignments = Assignments<F>()
    try assign(&assignments)
    return Document(try assignments.finish())
  }
}
