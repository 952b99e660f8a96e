import BSON
import Documents
import Mongo
import Query
import Schema

/// A collection of documents that people write. Each change keeps the former version and leaves an
/// entry in the audit, all in the transaction of the change; outside of one it is refused.
struct RevisedCollection<F: RevisedFields>: Sendable {
  let documents: BoundCollection<F>
  private let history: HistoryRepository
  private let audit: AuditRepository
  /// The athlete whose data a document is; nil when it is nobody's.
  private let owner: @Sendable (Document<F>) throws -> String?

  init(
    _ documents: BoundCollection<F>, owner: @escaping @Sendable (Document<F>) throws -> String?
  ) {
    self.documents = documents
    self.owner = owner
    history = HistoryRepository(documents.database)
    audit = AuditRepository(documents.database)
  }

  /// Adds a document.
  ///
  /// - Throws: `TakenID` when there is one of this id; the transaction cannot go on then.
  func insert(_ document: Document<F>, by author: Author) async throws {
    let signed = try signed(document, by: author)
    try await write(signed)
    try await note(.create, from: nil, to: signed, by: author)
  }

  /// Makes the former version the next, if it still is at the former one's revision; false when it has
  /// moved on or is gone.
  func change(
    from former: Document<F>, to next: Document<F>, by author: Author
  ) async throws -> Bool {
    let signed = try signed(next, by: author)
    let (id, revision) = (try former.required(\.id), try former.required(\.revision))
    try requireTransaction()
    let result = try await documents.change(
      from: former, to: signed, where: \.id == id, \.revision == revision)
    guard result.matchedCount == 1 else { return false }
    try await history.keep(try version(former), ended: .changed, by: author)
    try await note(.change, from: former, to: signed, by: author)
    return true
  }

  /// Moves a document to the history, if it still is at this revision; false when it has moved on or is
  /// gone.
  func delete(_ document: Document<F>, by author: Author) async throws -> Bool {
    let (id, revision) = (try document.required(\.id), try document.required(\.revision))
    try requireTransaction()
    guard try await documents.remove(\.id == id, \.revision == revision) == 1 else { return false }
    try await history.keep(try version(document), ended: .deleted, by: author)
    try await note(.delete, from: document, to: nil, by: author)
    return true
  }

  /// Brings a deleted document back as its next revision.
  ///
  /// - Returns: the document; nil when there is none that was deleted.
  func restore(_ id: String, by author: Author) async throws -> Document<F>? {
    try requireTransaction()
    guard try await documents.first(\.id == id) == nil,
      let last = try await history.last(of: id, in: documents.name.rawValue),
      try last.end == .deleted, let content = try last.content
    else { return nil }
    let revision = try last.required(\.revision)
    let restored = try signed(
      Document<F>(content.bson).setting(\.revision, to: revision + 1)
        .setting(\.updatedAt, to: author.at), by: author)
    try await write(restored)
    try await note(.restore, from: nil, to: restored, by: author)
    return restored
  }
}

/// There is a document of this id already.
package struct TakenID: Error, Hashable, Sendable {
  package let id: String

  package init(id: String) { self.id = id }
}

// MARK: - Steps

extension RevisedCollection {
  private func requireTransaction() throws(StoreMisuse) {
    guard try documents.binding.session != nil else { throw .needsATransaction }
  }

  private func write(_ document: Document<F>) async throws {
    try requireTransaction()
    do {
      try await documents.insertOne(document.bson)
    } catch let error as MongoError where error.isDuplicateKey {
      throw TakenID(id: try document.required(\.id))
    }
  }

  private func signed(_ document: Document<F>, by author: Author) throws -> Document<F> {
    let key = F.declared.fields.updatedBy.outline.storedKey
    return Document(try document.bson.setting(key, to: .document(author.document.bson)))
  }

  private func version(_ document: Document<F>) throws -> FormerVersion {
    FormerVersion(
      collection: documents.name.rawValue, document: try document.required(\.id),
      athlete: try owner(document), revision: try document.required(\.revision),
      content: document.bson)
  }

  private func note(
    _ action: AuditAction, from former: Document<F>?, to next: Document<F>?, by author: Author
  ) async throws {
    guard let document = next ?? former else { return }
    let entry = AuditEntry(
      action: action, collection: documents.name.rawValue, document: try document.required(\.id),
      athlete: try owner(document), revision: try document.required(\.revision),
      fields: F.declared.shape.changes(
        from: former?.bson ?? [:], to: next?.bson ?? [:]))
    try await audit.note(entry, by: author)
  }
}
