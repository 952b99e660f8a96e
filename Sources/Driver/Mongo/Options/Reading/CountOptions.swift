public import BSON

/// What `countDocuments` takes beside the filter; the server decides what is nil.
///
///     {pipeline: [{$match: filter}, {$skip: …}, {$limit: …}, …], hint: …, collation: …,
///      maxTimeMS: maxTime, comment: …}
public struct CountOptions: Hashable, Sendable {
  /// How many of the first documents are not counted.
  public var skip: Int?
  /// The number at which counting ends.
  public var limit: Int?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// How texts compare.
  public var collation: Collation?
  /// How long the server may count; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the count.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    skip: Int? = nil, limit: Int? = nil, hint: BSONValue? = nil, collation: Collation? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.skip = skip
    self.limit = limit
    self.hint = hint
    self.collation = collation
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension CountOptions {
  /// A pipeline that gives `{n: …}`, or nothing for no documents.
  func stages(counting filter: BSONDocument) -> [BSONDocument] {
    var stages: [BSONDocument] = [["$match": .document(filter)]]
    if let skip { stages.append(["$skip": .int64(Int64(skip))]) }
    if let limit { stages.append(["$limit": .int64(Int64(limit))]) }
    stages.append(["$group": ["_id": 1, "n": ["$sum": 1]]])
    return stages
  }

  /// What the pipeline does not say.
  var aggregation: AggregateOptions {
    AggregateOptions(hint: hint, collation: collation, maxTime: maxTime, comment: comment)
  }
}
