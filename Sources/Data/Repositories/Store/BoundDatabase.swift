import BSON
import Mongo
import Schema

/// A database whose calls belong to one transaction, or to none.
struct BoundDatabase: Sendable {
  let database: Database
  let binding: TransactionBinding

  init(_ database: Database, to binding: TransactionBinding) {
    self.database = database
    self.binding = binding
  }

  func collection<F: Fields>(_ name: CollectionName, of fields: F.Type) -> BoundCollection<F> {
    BoundCollection(name: name, database: self)
  }

  func run(_ command: BSONDocument) async throws -> BSONDocument {
    try await database.runCommand(command, session: binding.session)
  }
}
