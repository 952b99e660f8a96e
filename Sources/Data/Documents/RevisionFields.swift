package import Schema
package import Time

/// What every document that people write has: who it is, and how often and when it was written.
package struct RevisionFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "Its id.")
  package let revision = Field(
    "revision", Int64.self, is: .assigned, "The number of the revision, from 1.")
  package let createdAt = Field("createdAt", Instant.self, is: .assigned, "When it was created.")
  package let updatedAt = Field("updatedAt", Instant.self, is: .assigned, "When it last changed.")

  package static let declared = Declared(RevisionFields())
}
