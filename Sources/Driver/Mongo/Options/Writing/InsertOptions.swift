public import BSON

/// What `insertOne` and `insertMany` take beside the documents.
///
///     {ordered: isOrdered, bypassDocumentValidation: bypassesValidation, comment: …}
public struct InsertOptions: Hashable, Sendable {
  /// Whether the first document that fails ends the insertion; without, all are tried.
  public var isOrdered: Bool
  /// Whether documents may be stored that the collection's validator refuses.
  public var bypassesValidation: Bool
  /// What the server's log, profiler and `$currentOp` show with the insertion.
  public var comment: BSONValue?

  /// Documents are stored in order and validated unless said otherwise.
  public init(
    isOrdered: Bool = true, bypassesValidation: Bool = false, comment: BSONValue? = nil
  ) {
    self.isOrdered = isOrdered
    self.bypassesValidation = bypassesValidation
    self.comment = comment
  }
}

extension InsertOptions {
  /// Without `bypassesValidation`, for which libmongoc has a setter of its own.
  func fields() throws(MongoError) -> BSONDocument {
    var fields = CommandBuilder()
    fields.set("ordered", isOrdered)
    fields.set("comment", comment)
    return try fields.finish()
  }
}
