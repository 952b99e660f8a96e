public import BSON

extension Collection {
  /// All documents that match, in the order of `sort`, else in no order that one may rely on.
  ///
  ///     {find: name, filter: …, sort: …, projection: …, skip: …, limit: …, hint: …, batchSize: …}
  ///
  /// Everything is read in one hop and held in memory: give a `limit` where the data sets none.
  /// - Parameters:
  ///   - limit: The most documents to give back; nil for all.
  ///   - hint: An index by its name or its keys.
  ///   - maxTime: How long the server may work on it.
  public func find(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil, batchSize: Int? = nil,
    maxTime: Duration? = nil, session: Session? = nil
  ) async throws -> [BSONDocument] {
    let query = try findQuery(
      filter, sort: sort, projection: projection, skip: skip, limit: limit, hint: hint,
      batchSize: batchSize, maxTime: maxTime)
    return try await drain(query, in: session)
  }

  /// Runs `body` with a cursor over the documents that match, and ends the cursor afterwards.
  ///
  ///     try await events.withCursor(["athlete": id]) { cursor in
  ///       for try await document in cursor { … }
  ///     }
  ///
  /// The options are those of `find`. `maxTime` bounds the server's work on the first batch and all
  /// later ones together.
  public func withCursor<Success>(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil, batchSize: Int? = nil,
    maxTime: Duration? = nil, session: Session? = nil,
    _ body: (DocumentCursor) async throws -> Success
  ) async throws -> Success {
    let query = try findQuery(
      filter, sort: sort, projection: projection, skip: skip, limit: limit, hint: hint,
      batchSize: batchSize, maxTime: maxTime)
    return try await client.withCursor(query, in: session, body)
  }

  /// The first document that matches, nil when none does.
  ///
  ///     {find: name, filter: …, sort: …, projection: …, limit: 1, singleBatch: true}
  public func findOne(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, hint: BSONValue? = nil, maxTime: Duration? = nil, session: Session? = nil
  ) async throws -> BSONDocument? {
    try await find(
      filter, sort: sort, projection: projection, skip: skip, limit: 1, hint: hint,
      maxTime: maxTime, session: session
    ).first
  }

  /// What the pipeline's last stage gives, all in memory.
  ///
  ///     {aggregate: name, pipeline: […], hint: …, allowDiskUse: …}
  public func aggregate(
    _ pipeline: [BSONDocument], hint: BSONValue? = nil, allowsDiskUse: Bool = false,
    maxTime: Duration? = nil, session: Session? = nil
  ) async throws -> [BSONDocument] {
    var body = CommandBuilder()
    body.set("pipeline", .array(try array(of: pipeline)))
    var options = CommandBuilder()
    options.set("hint", hint)
    options.set("allowDiskUse", ifTrue: allowsDiskUse)
    options.set("maxTimeMS", maxTime.map { .int64($0.milliseconds) })
    let query = Query(
      namespace: namespace, body: try body.finish(), options: try options.finish(),
      isPipeline: true)
    return try await drain(query, in: session)
  }

  /// How many documents match, counted by looking at them (or at the index).
  ///
  ///     {aggregate: name, pipeline: [{$match: …}, {$limit: …}, {$group: {_id: 1, n: {$sum: 1}}}]}
  public func countDocuments(
    _ filter: BSONDocument = [:], limit: Int? = nil, hint: BSONValue? = nil,
    maxTime: Duration? = nil, session: Session? = nil
  ) async throws -> Int {
    var pipeline: [BSONDocument] = [["$match": .document(filter)]]
    if let limit { pipeline.append(["$limit": .int64(Int64(limit))]) }
    pipeline.append(["$group": ["_id": 1, "n": ["$sum": 1]]])
    let groups = try await aggregate(pipeline, hint: hint, maxTime: maxTime, session: session)
    return Int(groups.first?["n"]?.int64Value ?? 0)
  }

  private func findQuery(
    _ filter: BSONDocument, sort: BSONDocument?, projection: BSONDocument?, skip: Int?,
    limit: Int?, hint: BSONValue?, batchSize: Int?, maxTime: Duration?
  ) throws(MongoError) -> Query {
    var options = CommandBuilder()
    options.set("sort", sort)
    options.set("projection", projection)
    options.set("skip", skip)
    options.set("limit", limit)
    // One document and done: the server need not keep a cursor.
    options.set("singleBatch", ifTrue: limit == 1)
    options.set("hint", hint)
    options.set("batchSize", batchSize)
    options.set("maxTimeMS", maxTime.map { .int64($0.milliseconds) })
    return Query(
      namespace: namespace, body: filter, options: try options.finish(), isPipeline: false)
  }

  private func array(of documents: [BSONDocument]) throws(MongoError) -> BSONArray {
    do { return try BSONArray(documents.map(BSONValue.document)) } catch {
      throw .invalidArgument(error)
    }
  }
}
