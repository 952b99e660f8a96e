extension Session {
  /// Begins a transaction: the calls that name this session belong to it until its end. Nothing is
  /// sent; the first call carries `startTransaction: true`.
  ///
  /// `withTransaction` does this and the end by itself, and tries again where that helps.
  /// - Throws: `MongoError` when the session is in a transaction already or is a snapshot.
  public func startTransaction(_ options: TransactionOptions = TransactionOptions()) async throws {
    try await run { _, handle in try handle?.startTransaction(options) }
  }

  /// Makes the transaction's writes take effect, all at once. One that did nothing sends nothing.
  ///
  ///     {commitTransaction: 1, maxTimeMS: maxCommitTime}
  /// - Throws: `MongoError`; with `isUnknownCommitResult` committing again is safe, with
  ///   `isTransientTransactionError` the whole transaction may be run again.
  public func commitTransaction() async throws {
    try await client.perform(BareOperation.commit, in: self) { _, handle in
      try handle?.commitTransaction()
    }
  }

  /// Ends the transaction without effect. A server that cannot be reached is no failure: it ends
  /// the transaction by itself.
  ///
  ///     {abortTransaction: 1}
  /// - Throws: `MongoError` when there is no transaction.
  public func abortTransaction() async throws {
    try await client.perform(BareOperation.abort, in: self) { _, handle in
      try handle?.abortTransaction()
    }
  }
}
