/// A declared field that a query can ask about, wherever in the document it stands.
package protocol QueryField<Value>: Sendable {
  associatedtype Value: Sendable
  /// The stored keys from the document to the field, with dots between them.
  var path: String { get }
  var codec: Codec<Value> { get }
}

extension Field: QueryField {
  package var path: String { outline.storedKey }
}

/// A field of a nested object, seen from the document around it.
package struct InnerField<Value: Sendable>: QueryField {
  package let path: String
  package let codec: Codec<Value>
}
