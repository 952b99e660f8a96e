internal import BSON

/// One collection of a database.
///
/// Documents go in and come out as BSON. The comment of a method shows the command that it sends; a
/// field whose value is nil is left out. `key: …` has the value of the parameter or option of that
/// name, `key: name` that of another one, and `…options` are the fields that the options' own
/// comment shows.
///
/// A call waits for a worker in order of arrival. It throws `MongoError`, or `CancellationError`
/// when its task was cancelled. With a `session` it belongs to that session and its transaction.
///
/// Read concern, write concern and read preference come from `with(…)`, else from the database,
/// else from the client:
///
///     try await athletes.with(readPreference: .secondaryPreferred).find(["sport": "rowing"])
public struct Collection: Sendable {
  /// The collection's name, without the database's.
  public let name: String

  let client: MongoClient
  let target: Target

  init(name: String, in database: Database, concerns: Concerns) {
    self.name = name
    client = database.client
    let namespace = Namespace(database: database.name, collection: name)
    target = Target(namespace: namespace, concerns: concerns)
  }

  private init(_ other: Collection, concerns: Concerns) {
    name = other.name
    client = other.client
    target = Target(namespace: other.namespace, concerns: concerns)
  }

  var namespace: Namespace { target.namespace }

  /// The same collection, whose calls take these along; nil leaves what there is.
  public func with(
    readConcern: ReadConcern? = nil, writeConcern: WriteConcern? = nil,
    readPreference: ReadPreference? = nil
  ) -> Collection {
    Collection(self, concerns: target.concerns.with(readConcern, writeConcern, readPreference))
  }

  func drain(_ query: Query, in session: Session?) async throws -> [BSONDocument] {
    try await client.perform(query, in: session) { connection, session in
      try query.drain(on: connection, session: session)
    }
  }

  /// Sends a command of this collection.
  func run(
    _ command: CommandBuilder, as kind: Command.Kind, in session: Session?
  ) async throws -> BSONDocument {
    let command = Command(kind: kind, body: try command.finish(), target: target)
    return try await client.perform(command, in: session) { connection, session in
      try connection.run(command, session: session)
    }
  }
}
