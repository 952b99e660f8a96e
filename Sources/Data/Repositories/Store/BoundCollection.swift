import BSON
import Mongo
import Query
import Schema

/// A collection of one type of documents, whose calls belong to one transaction, or to none.
///
/// It offers what repositories use, and takes no session, so that no call can be left out of its
/// transaction.
struct BoundCollection<F: Fields>: Sendable {
  let name: CollectionName
  let database: BoundDatabase

  var collection: Collection { database.database.collection(name.rawValue) }

  var binding: TransactionBinding { database.binding }

  /// The same documents with the fields of another declaration, such as those of one kind.
  func `as`<G>(_ fields: G.Type) -> BoundCollection<G> {
    BoundCollection<G>(name: name, database: database)
  }

  func insertOne(_ document: BSONDocument) async throws {
    try await collection.insertOne(document, session: binding.session)
  }

  /// Does nothing when there are none.
  ///
  /// - Parameter isOrdered: whether they are written one after the other, up to the first that fails.
  func insertMany(_ documents: [BSONDocument], isOrdered: Bool = true) async throws {
    guard !documents.isEmpty else { return }
    try await collection.insertMany(
      documents, options: InsertOptions(isOrdered: isOrdered), session: binding.session)
  }
}
