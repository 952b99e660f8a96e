/// A declared field that a query can ask about, wherever in the document it stands.
public protocol QueryField<Value>: Sendable {
  /// What the field holds, as a query is written with it.
  associatedtype Value: Sendable
  /// The stored keys from the document to the field, with dots between them.
  var path: String { get }
  /// How the field's values are stored, and so how they are sent in a query.
  var codec: Codec<Value> { get }
}

extension Field: QueryField {
  /// The field's stored key.
  public var path: String { outline.storedKey }
}

/// A field of a nested object, seen from the document around it.
public struct InnerField<Value: Sendable>: QueryField {
  /// The stored keys from the document to the field, with dots between them: `home.zone`.
  public let path: String
  /// How the field's values are stored.
  public let codec: Codec<Value>

  @usableFromInline
  init(path: String, codec: Codec<Value>) {
    self.path = path
    self.codec = codec
  }
}
