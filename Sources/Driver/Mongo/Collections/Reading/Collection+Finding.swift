public import BSON

extension Collection {
  /// All documents that match, in the order of `options.sort`, else in any order.
  ///
  ///     try await athletes.find(["sport": "rowing"], options: .init(sort: ["mass": -1], limit: 5))
  ///
  /// What is sent:
  ///
  ///     {find: name, filter: …, …options}
  ///
  /// Everything is read in one hop and held in memory: give a `limit` where the data sets none.
  /// With a limit of 1 the server is told to keep no cursor (`singleBatch: true`).
  public func find(
    _ filter: BSONDocument = [:], options: FindOptions = FindOptions(), session: Session? = nil
  ) async throws -> [BSONDocument] {
    try await drain(try options.query(filter, on: target), in: session)
  }

  /// Runs `body` with a cursor over the documents that match, and ends the cursor afterwards.
  ///
  ///     try await events.withCursor(["athlete": id]) { cursor in
  ///       for try await document in cursor { … }
  ///     }
  ///
  /// What is sent is what `find` sends.
  public func withCursor<Success>(
    _ filter: BSONDocument = [:], options: FindOptions = FindOptions(), session: Session? = nil,
    _ body: (DocumentCursor) async throws -> Success
  ) async throws -> Success {
    try await client.withCursor(try options.query(filter, on: target), in: session, body)
  }

  /// The first of the documents that `find` gives, nil when there is none.
  ///
  ///     {find: name, filter: …, …options, limit: 1, singleBatch: true}
  ///
  /// The options `limit`, `batchSize` and `keepsCursor` make no difference to one document and are
  /// not sent.
  public func findOne(
    _ filter: BSONDocument = [:], options: FindOptions = FindOptions(), session: Session? = nil
  ) async throws -> BSONDocument? {
    let query = try options.forOne.query(filter, on: target)
    return try await client.perform(query, in: session) { connection, session in
      try query.first(on: connection, session: session)
    }
  }
}
