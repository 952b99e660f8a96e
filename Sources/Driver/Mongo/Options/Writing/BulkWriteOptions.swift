public import BSON

/// What `bulkWrite` takes beside the writes. It holds for all of them.
///
///     {ordered: isOrdered, bypassDocumentValidation: bypassesValidation, let: variables,
///      comment: …}
public struct BulkWriteOptions: Hashable, Sendable {
  /// Whether the first write that fails ends the bulk; without, all are tried.
  public var isOrdered: Bool
  /// Whether documents may be stored that the collection's validator refuses.
  public var bypassesValidation: Bool
  /// Values that filters and updates read as `$$name`. Insertions compute nothing and go without.
  public var variables: BSONDocument?
  /// What the server's log, profiler and `$currentOp` show with the writes.
  public var comment: BSONValue?

  /// Writes are done in order and validated unless said otherwise.
  public init(
    isOrdered: Bool = true, bypassesValidation: Bool = false, variables: BSONDocument? = nil,
    comment: BSONValue? = nil
  ) {
    self.isOrdered = isOrdered
    self.bypassesValidation = bypassesValidation
    self.variables = variables
    self.comment = comment
  }
}

extension BulkWriteOptions {
  /// Without `bypassesValidation`, for which libmongoc has a setter of its own.
  func fields() throws(MongoError) -> BSONDocument {
    var fields = CommandBuilder()
    fields.set("ordered", isOrdered)
    writeShared(to: &fields)
    return try fields.finish()
  }

  /// What a single update has too.
  func writeShared(to command: inout CommandBuilder) {
    command.set("let", variables)
    command.set("comment", comment)
  }
}
