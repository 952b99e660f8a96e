package import Schema
package import Time

/// What every document that people write has: who it is, and how often, when and by whom it was
/// written.
package struct RevisionFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "Its id.")
  package let revision = Field(
    "revision", Int64.self, is: .assigned, "The number of the revision, from 1.")
  package let createdAt = Field("createdAt", Instant.self, is: .assigned, "When it was created.")
  package let updatedAt = Field("updatedAt", Instant.self, is: .assigned, "When it last changed.")
  package let updatedBy = Nested(
    "updatedBy", AuthorFields.self, is: .assigned, visibleTo: .service, "Who changed it last.")

  package static let declared = Declared(RevisionFields())
}

/// Documents that people write, of which every former version is kept.
package protocol RevisedFields: Fields {
  var id: Field<String> { get }
  var revision: Field<Int64> { get }
  var updatedAt: Field<Instant> { get }
  var updatedBy: Nested<AuthorFields> { get }
}
