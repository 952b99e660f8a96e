public import BSON

extension Collection {
  /// What the pipeline's last stage gives, all in memory.
  ///
  ///     {aggregate: name, pipeline: […], cursor: {batchSize: …}, hint: …, collation: …,
  ///      let: variables, allowDiskUse: …, bypassDocumentValidation: …, maxTimeMS: maxTime,
  ///      comment: …}
  ///
  /// A pipeline that ends with `$out` or `$merge` takes the write concern along.
  public func aggregate(
    _ pipeline: [BSONDocument], batchSize: Int? = nil, hint: BSONValue? = nil,
    collation: Collation? = nil, variables: BSONDocument? = nil, allowsDiskUse: Bool? = nil,
    bypassesValidation: Bool? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> [BSONDocument] {
    let pipeline = Pipeline(
      stages: pipeline, batchSize: batchSize, hint: hint, collation: collation,
      variables: variables, allowsDiskUse: allowsDiskUse, bypassesValidation: bypassesValidation,
      maxTime: maxTime, comment: comment)
    return try await drain(try pipeline.query(.aggregate, on: target), in: session)
  }

  /// How many documents match, counted by looking at them (or at the index).
  ///
  ///     {aggregate: name, pipeline: [{$match: filter}, {$skip: …}, {$limit: …},
  ///      {$group: {_id: 1, n: {$sum: 1}}}], hint: …, collation: …, maxTimeMS: maxTime, comment: …}
  public func countDocuments(
    _ filter: BSONDocument = [:], skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil,
    collation: Collation? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> Int {
    var stages: [BSONDocument] = [["$match": .document(filter)]]
    if let skip { stages.append(["$skip": .int64(Int64(skip))]) }
    if let limit { stages.append(["$limit": .int64(Int64(limit))]) }
    stages.append(["$group": ["_id": 1, "n": ["$sum": 1]]])
    let groups = try await aggregate(
      stages, hint: hint, collation: collation, maxTime: maxTime, comment: comment,
      session: session)
    return Int(groups.first?["n"]?.int64Value ?? 0)
  }

  /// How many documents the collection's statistics tell of: fast, and a guess after a crash or on
  /// shards.
  ///
  ///     {count: name, maxTimeMS: maxTime, comment: …}
  public func estimatedDocumentCount(
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Int {
    var command = CommandBuilder()
    command.set("count", name)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    return Int(try await run(command, as: .read, in: session)["n"]?.int64Value ?? 0)
  }

  /// The different values of a field, each once, in no order; those of an array count singly.
  ///
  ///     {distinct: name, key: …, query: filter, collation: …, hint: …, maxTimeMS: maxTime,
  ///      comment: …}
  ///
  /// A `hint` needs MongoDB 7.1 or later.
  public func distinct(
    _ key: String, _ filter: BSONDocument = [:], collation: Collation? = nil,
    hint: BSONValue? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> [BSONValue] {
    var command = CommandBuilder()
    command.set("distinct", name)
    command.set("key", key)
    command.set("query", filter)
    command.set("collation", collation)
    command.set("hint", hint)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    let reply = try await run(command, as: .read, in: session)
    return reply["values"]?.arrayValue.map(Array.init) ?? []
  }
}
