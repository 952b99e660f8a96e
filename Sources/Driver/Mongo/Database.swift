public import BSON

/// One database of a deployment: a name and the client that reaches it.
public struct Database: Sendable {
  /// The database's name.
  public let name: String

  /// The client that reaches it.
  public let client: MongoClient

  /// The collection of this name; nothing is sent, and it need not exist.
  public func collection(_ name: String) -> Collection { Collection(name: name, in: self) }

  /// Sends a command to the primary as it is given and gives back the server's reply.
  ///
  /// Neither write concern nor retries are added. The command's name must be its first key.
  public func runCommand(
    _ command: BSONDocument, session: Session? = nil
  ) async throws -> BSONDocument {
    let namespace = Namespace(database: name, collection: nil)
    return try await client.perform(in: session) { connection, session in
      try connection.run(command, isWrite: false, in: namespace, session: session)
    }
  }

  /// Removes the database with all its collections. `{dropDatabase: 1}`
  public func drop() async throws {
    let namespace = Namespace(database: name, collection: nil)
    _ = try await client.perform(in: nil) { connection, session in
      try connection.run(["dropDatabase": 1], isWrite: true, in: namespace, session: session)
    }
  }
}
