public import BSON

/// What `aggregate` takes beside the pipeline; the server decides what is nil.
///
///     {cursor: {batchSize: …}, hint: …, collation: …, let: variables, allowDiskUse: …,
///      bypassDocumentValidation: bypassesValidation, maxTimeMS: maxTime, comment: …}
public struct AggregateOptions: Hashable, Sendable {
  /// How many documents the server sends at a time.
  public var batchSize: Int?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// How texts compare and sort.
  public var collation: Collation?
  /// Values that the pipeline's expressions read as `$$name`.
  public var variables: BSONDocument?
  /// Whether stages may use the server's disk for what its memory cannot hold.
  public var allowsDiskUse: Bool?
  /// Whether `$out` and `$merge` may store documents that the collection's validator refuses.
  public var bypassesValidation: Bool?
  /// How long the server may work on the pipeline, all batches together; rounded up to
  /// milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the aggregation.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    batchSize: Int? = nil, hint: BSONValue? = nil, collation: Collation? = nil,
    variables: BSONDocument? = nil, allowsDiskUse: Bool? = nil, bypassesValidation: Bool? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.batchSize = batchSize
    self.hint = hint
    self.collation = collation
    self.variables = variables
    self.allowsDiskUse = allowsDiskUse
    self.bypassesValidation = bypassesValidation
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension AggregateOptions {
  func query(
    _ kind: Query.Kind, _ stages: [BSONDocument], on target: Target
  ) throws(MongoError) -> Query {
    var body = CommandBuilder()
    body.set("pipeline", stages)
    var options = CommandBuilder()
    write(to: &options)
    return Query(
      kind: kind, target: target, body: try body.finish(), options: try options.finish())
  }

  private func write(to command: inout CommandBuilder) {
    command.set(batchSize: batchSize)
    command.set("hint", hint)
    command.set("collation", collation)
    command.set("let", variables)
    command.set("allowDiskUse", allowsDiskUse)
    command.set("bypassDocumentValidation", bypassesValidation)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
