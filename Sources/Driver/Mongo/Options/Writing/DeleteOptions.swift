public import BSON

/// What `deleteOne` and `deleteMany` take beside the filter; the server decides what is nil.
///
///     {deletes: [{collation: …, hint: …}], let: variables, comment: …}
public struct DeleteOptions: Hashable, Sendable {
  /// How texts compare.
  public var collation: Collation?
  /// The index to use, by its name or its keys.
  public var hint: BSONValue?
  /// Values that the filter's expressions read as `$$name`.
  public var variables: BSONDocument?
  /// What the server's log, profiler and `$currentOp` show with the deletion.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    collation: Collation? = nil, hint: BSONValue? = nil, variables: BSONDocument? = nil,
    comment: BSONValue? = nil
  ) {
    self.collation = collation
    self.hint = hint
    self.variables = variables
    self.comment = comment
  }
}

extension DeleteOptions {
  /// The deletion as one write of a bulk, with those of the options that are the write's own.
  func write(_ kind: WriteModel.Kind, _ filter: BSONDocument) -> WriteModel {
    var fields = CommandBuilder()
    fields.set("collation", collation)
    fields.set("hint", hint)
    return WriteModel(kind: kind, first: filter, second: .none, options: fields)
  }

  /// Those of the options that are the whole bulk's.
  var bulk: BulkWriteOptions { BulkWriteOptions(variables: variables, comment: comment) }
}
