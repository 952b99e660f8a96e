public import BSON

/// One database of a deployment: a name and the client that reaches it.
public struct Database: Sendable {
  /// The database's name.
  public let name: String

  /// The client that reaches it.
  public let client: MongoClient

  let concerns: Concerns

  init(name: String, client: MongoClient, concerns: Concerns = Concerns()) {
    self.name = name
    self.client = client
    self.concerns = concerns
  }

  /// The same database, whose calls and collections take these along; nil leaves what there is.
  public func with(
    readConcern: ReadConcern? = nil, writeConcern: WriteConcern? = nil,
    readPreference: ReadPreference? = nil
  ) -> Database {
    let concerns = concerns.with(readConcern, writeConcern, readPreference)
    return Database(name: name, client: client, concerns: concerns)
  }

  /// The collection of this name; nothing is sent, and it need not exist.
  public func collection(_ name: String) -> Collection {
    Collection(name: name, in: self, concerns: concerns)
  }

  /// Sends a command as it is given and gives back the server's reply.
  ///
  /// Neither read nor write concern is added, and nothing is retried. It goes to the primary, or
  /// where `readPreference` says. The command's name must be its first key.
  public func runCommand(
    _ command: BSONDocument, readPreference: ReadPreference? = nil, session: Session? = nil
  ) async throws -> BSONDocument {
    try await run(
      Command(kind: .plain, body: command, target: target, preference: readPreference),
      in: session)
  }

  /// What the pipeline's last stage gives, all in memory. The first stage is one that needs no
  /// collection, such as `$documents` or, on `admin`, `$currentOp`.
  ///
  ///     {aggregate: 1, pipeline: […], …options}
  public func aggregate(
    _ pipeline: [BSONDocument], options: AggregateOptions = AggregateOptions(),
    session: Session? = nil
  ) async throws -> [BSONDocument] {
    try await drain(
      try options.query(.aggregateOnDatabase, pipeline, on: target), in: session)
  }

  /// Removes the database with all its collections.
  ///
  ///     {dropDatabase: 1, …options}
  public func drop(
    options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws {
    var command = CommandBuilder()
    command.set("dropDatabase", 1)
    options.write(to: &command)
    _ = try await run(command, as: .write, in: session)
  }

  var target: Target {
    Target(namespace: Namespace(database: name, collection: nil), concerns: concerns)
  }

  func run(
    _ command: CommandBuilder, as kind: Command.Kind, in session: Session?
  ) async throws -> BSONDocument {
    try await run(Command(kind: kind, body: try command.finish(), target: target), in: session)
  }

  func drain(_ query: Query, in session: Session?) async throws -> [BSONDocument] {
    try await client.perform(query, in: session) { connection, session in
      try query.drain(on: connection, session: session)
    }
  }

  private func run(_ command: Command, in session: Session?) async throws -> BSONDocument {
    try await client.perform(command, in: session) { connection, session in
      try connection.run(command, session: session)
    }
  }
}
