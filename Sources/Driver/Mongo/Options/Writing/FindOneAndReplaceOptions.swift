public import BSON

/// What `findOneAndReplace` takes beside filter and replacement; the server decides what is nil.
///
///     {sort: …, fields: projection, upsert: …, new: returning == .after,
///      bypassDocumentValidation: bypassesValidation, collation: …, hint: …, let: variables,
///      maxTimeMS: maxTime, comment: …}
public struct FindOneAndReplaceOptions: Hashable, Sendable {
  /// The order whose first document is replaced; nil for any.
  public var sort: BSONDocument?
  /// The fields that come back: `["mass": 1]` for these, `["notes": 0]` for all others.
  public var projection: BSONDocument?
  /// Whether the replacement is inserted when nothing matches.
  public var upsert: Bool?
  /// Which of the two documents comes back.
  public var returning: ReturnedDocument
  /// Whether the replacement may be one that the collection's validator refuses.
  public var bypassesValidation: Bool?
  /// How texts compare and sort.
  public var collation: Collation?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// Values that the filter reads as `$$name`.
  public var variables: BSONDocument?
  /// How long the server may work on the change; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the change.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    sort: BSONDocument? = nil, projection: BSONDocument? = nil, upsert: Bool? = nil,
    returning: ReturnedDocument = .before, bypassesValidation: Bool? = nil,
    collation: Collation? = nil, hint: BSONValue? = nil, variables: BSONDocument? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.sort = sort
    self.projection = projection
    self.upsert = upsert
    self.returning = returning
    self.bypassesValidation = bypassesValidation
    self.collation = collation
    self.hint = hint
    self.variables = variables
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension FindOneAndReplaceOptions {
  func write(to command: inout CommandBuilder) {
    command.set("sort", sort)
    command.set("fields", projection)
    command.set("upsert", upsert)
    command.set(returning: returning)
    command.set("bypassDocumentValidation", bypassesValidation)
    command.set("collation", collation)
    command.set("hint", hint)
    command.set("let", variables)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
