public import BSON

/// What `findOneAndDelete` takes beside the filter; the server decides what is nil.
///
///     {sort: …, fields: projection, collation: …, hint: …, let: variables, maxTimeMS: maxTime,
///      comment: …}
public struct FindOneAndDeleteOptions: Hashable, Sendable {
  /// The order whose first document is removed; nil for any.
  public var sort: BSONDocument?
  /// The fields that come back: `["mass": 1]` for these, `["notes": 0]` for all others.
  public var projection: BSONDocument?
  /// How texts compare and sort.
  public var collation: Collation?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// Values that the filter's expressions read as `$$name`.
  public var variables: BSONDocument?
  /// How long the server may work on the deletion; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the deletion.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    sort: BSONDocument? = nil, projection: BSONDocument? = nil, collation: Collation? = nil,
    hint: BSONValue? = nil, variables: BSONDocument? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil
  ) {
    self.sort = sort
    self.projection = projection
    self.collation = collation
    self.hint = hint
    self.variables = variables
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension FindOneAndDeleteOptions {
  func write(to command: inout CommandBuilder) {
    command.set("sort", sort)
    command.set("fields", projection)
    command.set("collation", collation)
    command.set("hint", hint)
    command.set("let", variables)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
