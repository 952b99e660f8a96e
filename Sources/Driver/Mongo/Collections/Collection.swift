internal import BSON

/// One collection of a database.
///
/// Documents go in and come out as BSON. Every method sends what its comment shows, waits for a
/// worker in order of arrival, and throws `MongoError`, or `CancellationError` when its task was
/// cancelled. With a `session` the call belongs to that session and its transaction.
public struct Collection: Sendable {
  /// The collection's name, without the database's.
  public let name: String

  let client: MongoClient
  let namespace: Namespace

  init(name: String, in database: Database) {
    self.name = name
    client = database.client
    namespace = Namespace(database: database.name, collection: name)
  }

  func drain(_ query: Query, in session: Session?) async throws -> [BSONDocument] {
    try await client.perform(in: session) { connection, session in
      try query.drain(on: connection, session: session)
    }
  }

  func write(
    _ writes: [Write], isOrdered: Bool = true, in session: Session?
  ) async throws -> BSONDocument {
    let operation = BulkWrite(namespace: namespace, writes: writes, isOrdered: isOrdered)
    return try await client.perform(in: session) { connection, session in
      try operation.run(on: connection, session: session)
    }
  }

  /// Sends a command of this collection with write concern and retry.
  func runWriteCommand(
    _ command: BSONDocument, in session: Session?
  ) async throws -> BSONDocument {
    let namespace = namespace
    return try await client.perform(in: session) { connection, session in
      try connection.run(command, isWrite: true, in: namespace, session: session)
    }
  }
}
