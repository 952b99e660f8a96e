public import BSON

extension Collection {
  /// Does all the writes, of any kind, in as few commands as the server's limits allow.
  ///
  ///     {insert | update | delete: name, documents | updates | deletes: […], ordered: …,
  ///      bypassDocumentValidation: bypassesValidation, let: variables, comment: …}
  ///
  /// Insertions compute nothing: their commands go without the variables.
  /// An ordered bulk stops at the first failure, an unordered one tries all; in both cases
  /// `MongoError.writeErrors` says which failed, and the others took effect. No writes at all send
  /// nothing.
  /// - Throws: `MongoError`; its `partialResult` counts what took effect.
  @discardableResult
  public func bulkWrite(
    _ writes: [WriteModel], isOrdered: Bool = true, bypassesValidation: Bool = false,
    variables: BSONDocument? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> BulkWriteResult {
    var options = CommandBuilder()
    options.set("ordered", isOrdered)
    options.set("let", variables)
    options.set("comment", comment)
    let operation = BulkWrite(
      target: target, writes: writes, options: try options.finish(),
      bypassesValidation: bypassesValidation)
    guard !writes.isEmpty else { return BulkWriteResult([:], insertedIDs: [:]) }
    return try await client.perform(operation, in: session) { connection, session in
      try operation.run(on: connection, session: session)
    }
  }
}
