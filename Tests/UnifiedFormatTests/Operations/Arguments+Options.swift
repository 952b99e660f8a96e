import Mongo

/// The options of the operations, by the names that the specifications give them.
extension Arguments {
  func findOptions() throws -> FindOptions {
    FindOptions(
      sort: try sort(), projection: try projection(), skip: try optional("skip", .number),
      limit: try optional("limit", .number), hint: try hint(),
      min: try optional("min", .document), max: try optional("max", .document),
      batchSize: try optional("batchSize", .number), collation: try collation(),
      variables: try variables(), returnsKey: try optional("returnKey", .flag),
      showsRecordID: try optional("showRecordId", .flag),
      allowsDiskUse: try optional("allowDiskUse", .flag),
      allowsPartialResults: try optional("allowPartialResults", .flag),
      keepsCursor: try optional("noCursorTimeout", .flag), maxTime: try maxTime(),
      comment: try comment())
  }

  func aggregateOptions() throws -> AggregateOptions {
    AggregateOptions(
      batchSize: try optional("batchSize", .number), hint: try hint(),
      collation: try collation(), variables: try variables(),
      allowsDiskUse: try optional("allowDiskUse", .flag),
      bypassesValidation: try bypassesValidation(), maxTime: try maxTime(),
      comment: try comment())
  }

  func insertOptions() throws -> InsertOptions {
    InsertOptions(
      isOrdered: try optional("ordered", .flag) ?? true,
      bypassesValidation: try bypassesValidation() ?? false, comment: try comment())
  }

  func bulkWriteOptions() throws -> BulkWriteOptions {
    BulkWriteOptions(
      isOrdered: try optional("ordered", .flag) ?? true,
      bypassesValidation: try bypassesValidation() ?? false, variables: try variables(),
      comment: try comment())
  }

  func updateOptions() throws -> UpdateOptions {
    UpdateOptions(
      sort: try sort(), upsert: try upsert(), arrayFilters: try arrayFilters(),
      collation: try collation(), hint: try hint(), variables: try variables(),
      bypassesValidation: try bypassesValidation() ?? false, comment: try comment())
  }

  func deleteOptions() throws -> DeleteOptions {
    DeleteOptions(
      collation: try collation(), hint: try hint(), variables: try variables(),
      comment: try comment())
  }

  func commandOptions() throws -> CommandOptions {
    CommandOptions(maxTime: try maxTime(), comment: try comment())
  }

  func changeStreamOptions() throws -> ChangeStreamOptions {
    ChangeStreamOptions(
      start: try changeStart(), fullDocument: try optional("fullDocument", .fullDocument),
      before: try optional("fullDocumentBeforeChange", .before),
      batchSize: try optional("batchSize", .number), collation: try collation(),
      maxAwaitTime: try optional("maxAwaitTimeMS", .milliseconds), comment: try comment())
  }

  private func changeStart() throws -> ChangeStart? {
    if let token = try optional("resumeAfter", .document) { return .after(token) }
    if let token = try optional("startAfter", .document) { return .beyond(token) }
    return try optional("startAtOperationTime", .timestamp).map(ChangeStart.at)
  }
}
