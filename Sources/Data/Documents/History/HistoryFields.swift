package import Schema
package import Time

/// A former version of a document, as it was, and why it is none any more.
package struct HistoryFields: Fields {
  package let id = Field(
    "id", String.self, storedAs: "_id", is: .assigned,
    "The collection, the document and the revision, with slashes between.")
  package let athlete = Field(
    "athlete", String.self, is: .assigned, "The athlete whose data it is, by id, if any.")
  package let collection = Field(
    "collection", String.self, is: .assigned, "The collection of the document.")
  package let document = Field("document", String.self, is: .assigned, "The document, by id.")
  package let revision = Field("revision", Int64.self, is: .assigned, "The revision that it was.")
  package let end = Field("end", VersionEnd.self, is: .assigned, "What became of it.")
  package let endedAt = Field("endedAt", Instant.self, is: .assigned, "When that was.")
  package let endedBy = Nested(
    "endedBy", AuthorFields.self, is: .assigned, "Who did that.")
  package let content = Nested(
    "content", AnyFields.self, is: .assigned, "The version, as it was stored.")

  package static let declared = Declared(HistoryFields())
}

package typealias HistoryDocument = Document<HistoryFields>

/// Why a version is a former one.
package enum VersionEnd: String, CaseIterable, FieldValue {
  /// Another version took its place.
  case changed
  /// The document was deleted.
  case deleted
}

/// Of a document of any type: nothing is declared.
package struct AnyFields: Fields {
  package static let declared = Declared(AnyFields())
}
