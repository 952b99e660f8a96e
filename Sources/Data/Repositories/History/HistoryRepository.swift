package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// The former versions of documents. They are only added.
package struct HistoryRepository: Sendable {
  private let versions: BoundCollection<HistoryFields>

  init(_ database: BoundDatabase) {
    versions = database.collection(.history, of: HistoryFields.self)
  }

  /// The former versions of a document, the latest first, in the scope.
  package func list(
    of document: String, in collection: String, before revision: Int64 = .max, limit: Int,
    in scope: Scope
  ) async throws -> [HistoryDocument] {
    try await versions.find(
      \.collection == collection, \.document == document, \.revision < revision,
      scope.filter(\.athlete), sort: [.descending(\.revision)], limit: limit)
  }

  /// One former version, in the scope; nil when there is none of this revision.
  package func find(
    _ revision: Int64, of document: String, in collection: String, in scope: Scope
  ) async throws -> HistoryDocument? {
    try await versions.first(
      \.collection == collection, \.document == document, \.revision == revision,
      scope.filter(\.athlete))
  }
}

/// A version of a document that is to be kept.
struct FormerVersion {
  let collection: String
  let document: String
  let athlete: String?
  let revision: Int64
  let content: BSONDocument
}

// MARK: - For collections whose changes are kept

extension HistoryRepository {
  func keep(_ version: FormerVersion, ended end: VersionEnd, by author: Author) async throws {
    let endedBy = try author.document
    let entry = try HistoryDocument.holding { fields in
      fields.set(\.id, "\(version.collection)/\(version.document)/\(version.revision)")
      fields.set(\.athlete, version.athlete)
      fields.set(\.collection, version.collection)
      fields.set(\.document, version.document)
      fields.set(\.revision, version.revision)
      fields.set(\.end, end)
      fields.set(\.endedAt, author.at)
      fields.set(\.endedBy, endedBy)
      fields.set(\.content, Document<AnyFields>(version.content))
    }
    try await versions.insertOne(entry.bson)
  }

  func last(of document: String, in collection: String) async throws -> HistoryDocument? {
    try await versions.first(
      \.collection == collection, \.document == document, sort: [.descending(\.revision)])
  }
}
