package import BSON
package import Schema
package import Time

/// A former version of a document, as it is shown.
package struct VersionFields<Content: RevisedFields>: Fields {
  package let revision = Field("revision", Int64.self, "The revision that it was.")
  package let writtenAt = Field("writtenAt", Instant.self, "When it was written.")
  package let writtenBy = Nested("writtenBy", AuthorFields.self, "Who wrote it.")
  package let end = Field("end", VersionEnd.self, "What became of it.")
  package let endedAt = Field("endedAt", Instant.self, "When that was.")
  package let endedBy = Nested("endedBy", AuthorFields.self, "Who did that.")
  package let changed = Field(
    "changed", [String].self, "The names of the fields that the next version has otherwise.")
  package let document = Nested("document", Content.self, "The document as it was.")

  package static var declared: Declared<Self> { .once { VersionFields() } }
}

extension Document {
  /// A former version, as it is shown.
  ///
  /// - Parameters:
  ///   - next: the version that took its place; nil when none did.
  ///   - isWhole: whether the document itself is shown.
  package init<Content>(
    _ version: HistoryDocument, before next: BSONDocument?, isWhole: Bool
  ) throws where F == VersionFields<Content> {
    let content = Document<Content>(try version.required(\.content).bson)
    let (revision, end) = (try version.required(\.revision), try version.required(\.end))
    let (endedAt, endedBy) = (try version.required(\.endedAt), try version.endedBy)
    let (writtenAt, writtenBy) = (try content.updatedAt, try content.updatedBy)
    self = try .holding { fields in
      fields.set(\.revision, revision)
      fields.set(\.writtenAt, writtenAt)
      fields.set(\.writtenBy, writtenBy)
      fields.set(\.end, end)
      fields.set(\.endedAt, endedAt)
      fields.set(\.endedBy, endedBy)
      if let next {
        fields.set(\.changed, Content.declared.shape.changes(from: content.bson, to: next))
      }
      if isWhole { fields.set(\.document, content) }
    }
  }
}
