public import BSON

/// What `replaceOne` takes beside filter and replacement; the server decides what is nil.
///
///     {updates: [{upsert: …, collation: …, hint: …, sort: …}],
///      bypassDocumentValidation: bypassesValidation, let: variables, comment: …}
public struct ReplaceOptions: Hashable, Sendable {
  /// The order whose first document is replaced (MongoDB 8.0 and later); nil for any.
  public var sort: BSONDocument?
  /// Whether the replacement is inserted when nothing matches.
  public var upsert: Bool?
  /// How texts compare.
  public var collation: Collation?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// Values that the filter reads as `$$name`.
  public var variables: BSONDocument?
  /// Whether the replacement may be one that the collection's validator refuses.
  public var bypassesValidation: Bool
  /// What the server's log, profiler and `$currentOp` show with the replacement.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    sort: BSONDocument? = nil, upsert: Bool? = nil, collation: Collation? = nil,
    hint: BSONValue? = nil, variables: BSONDocument? = nil, bypassesValidation: Bool = false,
    comment: BSONValue? = nil
  ) {
    self.sort = sort
    self.upsert = upsert
    self.collation = collation
    self.hint = hint
    self.variables = variables
    self.bypassesValidation = bypassesValidation
    self.comment = comment
  }
}

extension ReplaceOptions {
  /// The replacement as one write of a bulk, with those of the options that are the write's own.
  func write(_ filter: BSONDocument, _ replacement: BSONDocument) -> WriteModel {
    var fields = CommandBuilder()
    fields.set("upsert", upsert)
    fields.set("collation", collation)
    fields.set("hint", hint)
    return WriteModel(
      kind: .replaceOne, first: filter, second: .replacement(replacement), options: fields)
  }

  /// Those of the options that are the whole bulk's.
  var bulk: BulkWriteOptions {
    BulkWriteOptions(
      bypassesValidation: bypassesValidation, variables: variables, comment: comment)
  }
}
