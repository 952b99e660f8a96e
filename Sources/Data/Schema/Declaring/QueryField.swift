/// A declared field that a query can ask about, wherever in the document it stands.
public protocol QueryField<Value>: Sendable {
  associatedtype Value: Sendable
  /// The stored keys from the document to the field, with dots between them.
  var path: String { get }
  var codec: Codec<Value> { get }
}

extension Field: QueryField {
  public var path: String { outline.storedKey }
}

/// A field of a nested object, seen from the document around it.
public struct InnerField<Value: Sendable>: QueryField {
  public let path: String
  public let codec: Codec<Value>
}
