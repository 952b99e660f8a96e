/// One change of one document, as reported by a change stream or the operations log.
package struct ChangeRecord: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable {
    case insert
    case update
  }

  package var kind: Kind
  package var collection: String
  /// The document's `_id` as text.
  package var id: String
  /// How often the document has been updated, including this change; 0 for its insertion.
  package var version: Int64

  package init(_ kind: Kind, of id: String, in collection: String, version: Int64 = 0) {
    self.kind = kind
    self.collection = collection
    self.id = id
    self.version = version
  }

  package var description: String { "\(kind) of \(collection)/\(id), version \(version)" }
}
