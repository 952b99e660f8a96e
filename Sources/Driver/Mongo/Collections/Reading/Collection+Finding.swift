public import BSON

extension Collection {
  /// All documents that match, in the order of `sort`, else in no order that one may rely on.
  ///
  ///     {find: name, filter: …, sort: …, projection: …, skip: …, limit: …, hint: …, min: …,
  ///      max: …, batchSize: …, collation: …, let: variables, returnKey: returnsKey,
  ///      showRecordId: showsRecordID, allowDiskUse: …, allowPartialResults: …,
  ///      noCursorTimeout: keepsCursor, maxTimeMS: maxTime, comment: …}
  ///
  /// Everything is read in one hop and held in memory: give a `limit` where the data sets none.
  /// `hint` is an index by its name or its keys; `min` and `max` bound the keys of that index.
  /// With a limit of 1 the server is told to keep no cursor (`singleBatch: true`).
  public func find(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil, min: BSONDocument? = nil,
    max: BSONDocument? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    variables: BSONDocument? = nil, returnsKey: Bool? = nil, showsRecordID: Bool? = nil,
    allowsDiskUse: Bool? = nil, allowsPartialResults: Bool? = nil, keepsCursor: Bool? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> [BSONDocument] {
    let find = Find(
      filter: filter, sort: sort, projection: projection, skip: skip, limit: limit, hint: hint,
      min: min, max: max, batchSize: batchSize, collation: collation, variables: variables,
      returnsKey: returnsKey, showsRecordID: showsRecordID, allowsDiskUse: allowsDiskUse,
      allowsPartialResults: allowsPartialResults, keepsCursor: keepsCursor, maxTime: maxTime,
      comment: comment)
    return try await drain(try find.query(on: target), in: session)
  }

  /// Runs `body` with a cursor over the documents that match, and ends the cursor afterwards.
  ///
  ///     try await events.withCursor(["athlete": id]) { cursor in
  ///       for try await document in cursor { … }
  ///     }
  ///
  /// The options are those of `find`, and what is sent is the same. `maxTime` bounds the server's
  /// work on the first batch and all later ones together.
  public func withCursor<Success>(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil, min: BSONDocument? = nil,
    max: BSONDocument? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    variables: BSONDocument? = nil, returnsKey: Bool? = nil, showsRecordID: Bool? = nil,
    allowsDiskUse: Bool? = nil, allowsPartialResults: Bool? = nil, keepsCursor: Bool? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil,
    _ body: (DocumentCursor) async throws -> Success
  ) async throws -> Success {
    let find = Find(
      filter: filter, sort: sort, projection: projection, skip: skip, limit: limit, hint: hint,
      min: min, max: max, batchSize: batchSize, collation: collation, variables: variables,
      returnsKey: returnsKey, showsRecordID: showsRecordID, allowsDiskUse: allowsDiskUse,
      allowsPartialResults: allowsPartialResults, keepsCursor: keepsCursor, maxTime: maxTime,
      comment: comment)
    return try await client.withCursor(try find.query(on: target), in: session, body)
  }

  /// The first document that matches, nil when none does.
  ///
  ///     {find: name, filter: …, sort: …, projection: …, skip: …, limit: 1, singleBatch: true,
  ///      hint: …, min: …, max: …, collation: …, let: variables, returnKey: returnsKey,
  ///      showRecordId: showsRecordID, allowDiskUse: …, allowPartialResults: …,
  ///      maxTimeMS: maxTime, comment: …}
  public func findOne(
    _ filter: BSONDocument = [:], sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    skip: Int? = nil, hint: BSONValue? = nil, min: BSONDocument? = nil, max: BSONDocument? = nil,
    collation: Collation? = nil, variables: BSONDocument? = nil, returnsKey: Bool? = nil,
    showsRecordID: Bool? = nil, allowsDiskUse: Bool? = nil, allowsPartialResults: Bool? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> BSONDocument? {
    let find = Find(
      filter: filter, sort: sort, projection: projection, skip: skip, limit: 1, hint: hint,
      min: min, max: max, collation: collation, variables: variables, returnsKey: returnsKey,
      showsRecordID: showsRecordID, allowsDiskUse: allowsDiskUse,
      allowsPartialResults: allowsPartialResults, maxTime: maxTime, comment: comment)
    let query = try find.query(on: target)
    return try await client.perform(query, in: session) { connection, session in
      try query.first(on: connection, session: session)
    }
  }
}
