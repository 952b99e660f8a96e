internal import BSON

extension Collection {
  /// Does all the writes, of any kind, in as few commands as the server's limits allow.
  ///
  ///     {insert | update | delete: name, documents | updates | deletes: […], …options}
  ///
  /// An ordered bulk stops at the first failure, an unordered one tries all. In both cases
  /// `MongoError.writeErrors` says which writes failed, and the others took effect. No writes at
  /// all send nothing.
  /// - Throws: `MongoError`; its `partialResult` counts what took effect.
  @discardableResult
  public func bulkWrite(
    _ writes: [WriteModel], options: BulkWriteOptions = BulkWriteOptions(),
    session: Session? = nil
  ) async throws -> BulkWriteResult {
    let operation = BulkWrite(
      target: target, writes: writes, options: try options.fields(),
      bypassesValidation: options.bypassesValidation)
    guard !writes.isEmpty else { return BulkWriteResult([:], insertedIDs: [:]) }
    return try await client.perform(operation, in: session) { connection, session in
      try operation.run(on: connection, session: session)
    }
  }
}
