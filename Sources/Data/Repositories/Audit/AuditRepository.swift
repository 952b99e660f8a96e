package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema
package import Time

/// What was changed, by whom and when. Entries are only added.
package struct AuditRepository: Sendable {
  private let entries: BoundCollection<AuditFields>

  init(_ database: BoundDatabase) {
    entries = database.collection(.audit, of: AuditFields.self)
  }

  /// The scope's entries, the latest first.
  package func list(
    before instant: Instant? = nil, limit: Int, in scope: Scope
  ) async throws -> [AuditDocument] {
    let before: Filter<AuditFields> = instant.map { \.at < $0 } ?? .always
    return try await entries.find(
      scope.filter(\.athlete), before, sort: [.descending(\.at), .descending(\.id)], limit: limit)
  }
}

/// What is to be noted.
struct AuditEntry {
  let action: AuditAction
  let collection: String
  let document: String
  let athlete: String?
  let revision: Int64
  let fields: [String]
}

extension AuditRepository {
  func note(_ entry: AuditEntry, by author: Author) async throws {
    let by = try author.document
    let document = try AuditDocument.holding { fields in
      fields.set(\.id, "aud_\(author.mark)/\(entry.collection)/\(entry.document)")
      fields.set(\.at, author.at)
      fields.set(\.by, by)
      fields.set(\.action, entry.action)
      fields.set(\.athlete, entry.athlete)
      fields.set(\.collection, entry.collection)
      fields.set(\.document, entry.document)
      fields.set(\.revision, entry.revision)
      fields.set(\.fields, entry.fields)
    }
    try await entries.insertOne(document.bson)
  }
}
