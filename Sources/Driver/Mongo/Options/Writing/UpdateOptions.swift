public import BSON

/// What `updateOne` and `updateMany` take beside filter and update; the server decides what is nil.
///
///     {updates: [{upsert: …, arrayFilters: …, collation: …, hint: …, sort: …}],
///      bypassDocumentValidation: bypassesValidation, let: variables, comment: …}
public struct UpdateOptions: Hashable, Sendable {
  /// The order whose first document `updateOne` changes (MongoDB 8.0 and later); nil for any. As
  /// `updateMany` changes all, it sends no order.
  public var sort: BSONDocument?
  /// Whether filter and update make a new document when nothing matches.
  public var upsert: Bool?
  /// Which elements `$[name]` stands for in the update: a filter for each name.
  public var arrayFilters: [BSONDocument]?
  /// How texts compare.
  public var collation: Collation?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// Values that filter and update read as `$$name`.
  public var variables: BSONDocument?
  /// Whether a document may become one that the collection's validator refuses.
  public var bypassesValidation: Bool
  /// What the server's log, profiler and `$currentOp` show with the update.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    sort: BSONDocument? = nil, upsert: Bool? = nil, arrayFilters: [BSONDocument]? = nil,
    collation: Collation? = nil, hint: BSONValue? = nil, variables: BSONDocument? = nil,
    bypassesValidation: Bool = false, comment: BSONValue? = nil
  ) {
    self.sort = sort
    self.upsert = upsert
    self.arrayFilters = arrayFilters
    self.collation = collation
    self.hint = hint
    self.variables = variables
    self.bypassesValidation = bypassesValidation
    self.comment = comment
  }
}

extension UpdateOptions {
  /// The update as one write of a bulk, with those of the options that are the write's own.
  func write(
    _ kind: WriteModel.Kind, _ filter: BSONDocument, _ update: Modification
  ) -> WriteModel {
    var fields = CommandBuilder()
    fields.set("upsert", upsert)
    fields.set("arrayFilters", arrayFilters)
    fields.set("collation", collation)
    fields.set("hint", hint)
    return WriteModel(kind: kind, first: filter, second: .modification(update), options: fields)
  }

  /// Those of the options that are the whole bulk's.
  var bulk: BulkWriteOptions {
    BulkWriteOptions(
      bypassesValidation: bypassesValidation, variables: variables, comment: comment)
  }
}
