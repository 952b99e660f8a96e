package import Schema
package import Time

/// That something was changed: what, by whom and which fields; never their values.
package struct AuditFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The entry's id.")
  package let at = Field("at", Instant.self, is: .assigned, "When it was done.")
  package let by = Nested("by", AuthorFields.self, is: .assigned, "Who did it.")
  package let action = Field("action", AuditAction.self, is: .assigned, "What was done.")
  package let athlete = Field(
    "athlete", String.self, is: .assigned, "The athlete whose data it is, by id, if any.")
  package let collection = Field(
    "collection", String.self, is: .assigned, "The collection of the document.")
  package let document = Field("document", String.self, is: .assigned, "The document, by id.")
  package let revision = Field(
    "revision", Int64.self, is: .assigned, "The revision that it led to, or that was deleted.")
  package let fields = Field(
    "fields", [String].self, is: .assigned, "The names of the fields that were changed.")

  package static let declared = Declared(AuditFields())
}

package typealias AuditDocument = Document<AuditFields>

/// What can be done to a document.
package enum AuditAction: String, CaseIterable, FieldValue {
  case create
  case change
  case delete
  case restore
}
