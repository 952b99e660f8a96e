import BSON
import Mongo

/// A collection whose calls belong to one transaction, or to none.
///
/// It offers what repositories use, and takes no session, so that no call can be left out of its
/// transaction.
struct BoundCollection: Sendable {
  let collection: Collection
  let binding: TransactionBinding

  func findOne(
    _ filter: BSONDocument, options: FindOptions = FindOptions()
  ) async throws -> BSONDocument? {
    try await collection.findOne(filter, options: options, session: binding.session)
  }

  func find(_ filter: BSONDocument, options: FindOptions) async throws -> [BSONDocument] {
    try await collection.find(filter, options: options, session: binding.session)
  }

  func insertOne(_ document: BSONDocument) async throws {
    try await collection.insertOne(document, session: binding.session)
  }

  /// Does nothing when there are none.
  func insertMany(_ documents: [BSONDocument]) async throws {
    guard !documents.isEmpty else { return }
    try await collection.insertMany(documents, session: binding.session)
  }

  func replaceOne(
    _ filter: BSONDocument, with document: BSONDocument,
    options: ReplaceOptions = ReplaceOptions()
  ) async throws -> UpdateResult {
    try await collection.replaceOne(
      filter, with: document, options: options, session: binding.session)
  }

  /// Is part of no transaction: MongoDB makes indexes in one only where the collection is new.
  func createIndexes(_ indexes: [IndexModel]) async throws {
    try binding.check()
    try await collection.createIndexes(indexes)
  }
}
