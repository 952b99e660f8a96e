public import BSON

extension Collection {
  /// Runs `body` with the changes of this collection from now on, or from `options.start`.
  ///
  ///     try await events.withChanges([["$match": ["operationType": "insert"]]]) { changes in
  ///       for try await change in changes { … }
  ///     }
  ///
  /// What is sent:
  ///
  ///     {aggregate: name, pipeline: [{$changeStream: {…options}}, …], …options}
  ///     {getMore: …, collection: name, …options}
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], options: ChangeStreamOptions = ChangeStreamOptions(),
    session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    try await client.withChanges(
      try options.query(.collection, pipeline, on: target), in: session, body)
  }
}

extension Database {
  /// Runs `body` with the changes of all collections of this database; see
  /// `Collection.withChanges`.
  ///
  ///     {aggregate: 1, pipeline: [{$changeStream: …}, …], …}
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], options: ChangeStreamOptions = ChangeStreamOptions(),
    session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    try await client.withChanges(
      try options.query(.database, pipeline, on: target), in: session, body)
  }
}

extension MongoClient {
  /// Runs `body` with the changes of all databases but `admin`, `config` and `local`; see
  /// `Collection.withChanges`.
  ///
  ///     {aggregate: 1, pipeline: [{$changeStream: {allChangesForCluster: true, …}}, …], …}, sent to
  ///     `admin`
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], options: ChangeStreamOptions = ChangeStreamOptions(),
    session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    let query = try options.query(.deployment, pipeline, on: database("admin").target)
    return try await withChanges(query, in: session, body)
  }
}
