public import BSON

/// What `find`, `findOne` and `withCursor` take beside the filter; the server decides what is nil.
///
///     {sort: …, projection: …, skip: …, limit: …, hint: …, min: …, max: …, batchSize: …,
///      collation: …, let: variables, returnKey: returnsKey, showRecordId: showsRecordID,
///      allowDiskUse: …, allowPartialResults: …, noCursorTimeout: keepsCursor, maxTimeMS: maxTime,
///      comment: …}
public struct FindOptions: Hashable, Sendable {
  /// The order of the documents: each key with 1 for ascending or -1 for descending. Without it the
  /// order may be any.
  public var sort: BSONDocument?
  /// The fields that come back: `["mass": 1]` for these, `["notes": 0]` for all others.
  public var projection: BSONDocument?
  /// How many of the first documents are left out.
  public var skip: Int?
  /// The largest number of documents that come back; 0 and nil for all.
  public var limit: Int?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// The keys of the index in `hint` at which the search begins.
  public var min: BSONDocument?
  /// The keys of the index in `hint` before which the search ends.
  public var max: BSONDocument?
  /// How many documents the server sends at a time.
  public var batchSize: Int?
  /// How texts compare and sort.
  public var collation: Collation?
  /// Values that the filter's expressions read as `$$name`.
  public var variables: BSONDocument?
  /// Whether the keys of the index come back in the place of the documents.
  public var returnsKey: Bool?
  /// Whether each document has its number in the storage, as the field `$recordId`.
  public var showsRecordID: Bool?
  /// Whether the server may sort on its disk what its memory cannot hold.
  public var allowsDiskUse: Bool?
  /// Whether a sharded cluster leaves out the shards that it cannot reach, where it would fail.
  public var allowsPartialResults: Bool?
  /// Whether the server keeps a cursor that nobody has read for ten minutes.
  public var keepsCursor: Bool?
  /// How long the server may work on the query, all batches together; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the query.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    sort: BSONDocument? = nil, projection: BSONDocument? = nil, skip: Int? = nil,
    limit: Int? = nil, hint: BSONValue? = nil, min: BSONDocument? = nil, max: BSONDocument? = nil,
    batchSize: Int? = nil, collation: Collation? = nil, variables: BSONDocument? = nil,
    returnsKey: Bool? = nil, showsRecordID: Bool? = nil, allowsDiskUse: Bool? = nil,
    allowsPartialResults: Bool? = nil, keepsCursor: Bool? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil
  ) {
    self.sort = sort
    self.projection = projection
    self.skip = skip
    self.limit = limit
    self.hint = hint
    self.min = min
    self.max = max
    self.batchSize = batchSize
    self.collation = collation
    self.variables = variables
    self.returnsKey = returnsKey
    self.showsRecordID = showsRecordID
    self.allowsDiskUse = allowsDiskUse
    self.allowsPartialResults = allowsPartialResults
    self.keepsCursor = keepsCursor
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension FindOptions {
  /// The same for one document, without what only several can have.
  var forOne: FindOptions {
    var options = self
    options.limit = 1
    options.batchSize = nil
    options.keepsCursor = nil
    return options
  }

  func query(_ filter: BSONDocument, on target: Target) throws(MongoError) -> Query {
    var options = CommandBuilder()
    write(to: &options)
    return Query(kind: .find, target: target, body: filter, options: try options.finish())
  }

  private func write(to command: inout CommandBuilder) {
    command.set("sort", sort)
    command.set("projection", projection)
    command.set("skip", skip)
    command.set("limit", limit)
    // One document and done: the server need not keep a cursor.
    command.set("singleBatch", limit == 1 ? true : nil)
    command.set("hint", hint)
    command.set("min", min)
    command.set("max", max)
    command.set(batchSize: firstBatchSize)
    command.set("collation", collation)
    command.set("let", variables)
    command.set("returnKey", returnsKey)
    command.set("showRecordId", showsRecordID)
    command.set("allowDiskUse", allowsDiskUse)
    command.set("allowPartialResults", allowsPartialResults)
    command.set("noCursorTimeout", keepsCursor)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }

  /// One more than the limit where the two are equal. The server then closes its cursor with the
  /// first batch; otherwise it would wait to be asked for more.
  private var firstBatchSize: Int? {
    guard let batchSize, batchSize == limit, batchSize < .max else { return batchSize }
    return batchSize + 1
  }
}
