public import BSON

extension Collection {
  /// Runs `body` with the changes of this collection from now on, or from `start`.
  ///
  ///     try await events.withChanges([["$match": ["operationType": "insert"]]]) { changes in
  ///       for try await change in changes { … }
  ///     }
  ///
  /// What is sent:
  ///
  ///     {aggregate: name, pipeline: [{$changeStream: {resumeAfter | startAfter |
  ///      startAtOperationTime: start, fullDocument: …, fullDocumentBeforeChange: before}}, …],
  ///      cursor: {batchSize: …}, collation: …, comment: …}
  ///     {getMore: …, collection: name, batchSize: …, maxTimeMS: maxAwaitTime, comment: …}
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], start: ChangeStart? = nil, fullDocument: FullDocument? = nil,
    before: FullDocumentBeforeChange? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    maxAwaitTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    let watch = Watch(
      stages: pipeline, start: start, fullDocument: fullDocument, before: before,
      batchSize: batchSize, collation: collation, maxAwaitTime: maxAwaitTime, comment: comment)
    return try await client.withChanges(
      try watch.query(.collection, on: target), in: session, body)
  }
}

extension Database {
  /// Runs `body` with the changes of all collections of this database; see
  /// `Collection.withChanges`.
  ///
  ///     {aggregate: 1, pipeline: [{$changeStream: …}, …], …}
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], start: ChangeStart? = nil, fullDocument: FullDocument? = nil,
    before: FullDocumentBeforeChange? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    maxAwaitTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    let watch = Watch(
      stages: pipeline, start: start, fullDocument: fullDocument, before: before,
      batchSize: batchSize, collation: collation, maxAwaitTime: maxAwaitTime, comment: comment)
    return try await client.withChanges(try watch.query(.database, on: target), in: session, body)
  }
}

extension MongoClient {
  /// Runs `body` with the changes of all databases but `admin`, `config` and `local`; see
  /// `Collection.withChanges`.
  ///
  ///     {aggregate: 1, pipeline: [{$changeStream: {allChangesForCluster: true, …}}, …], …}, sent to
  ///     `admin`
  public func withChanges<Success>(
    _ pipeline: [BSONDocument] = [], start: ChangeStart? = nil, fullDocument: FullDocument? = nil,
    before: FullDocumentBeforeChange? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    maxAwaitTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil,
    _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    let watch = Watch(
      stages: pipeline, start: start, fullDocument: fullDocument, before: before,
      batchSize: batchSize, collation: collation, maxAwaitTime: maxAwaitTime, comment: comment)
    let query = try watch.query(.deployment, on: database("admin").target)
    return try await withChanges(query, in: session, body)
  }
}
