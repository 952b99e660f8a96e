import BSON
import Mongo

/// A database whose calls belong to one transaction, or to none.
struct BoundDatabase: Sendable {
  let database: Database
  let binding: TransactionBinding

  init(_ database: Database, to binding: TransactionBinding) {
    self.database = database
    self.binding = binding
  }

  func collection(_ name: CollectionName) -> BoundCollection {
    BoundCollection(collection: database.collection(name.rawValue), binding: binding)
  }

  func run(_ command: BSONDocument) async throws -> BSONDocument {
    try await database.runCommand(command, session: binding.session)
  }
}
