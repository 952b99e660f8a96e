extension MongoClient {
  /// Runs `body` in a transaction and commits it: all its writes take effect, or none does.
  ///
  /// Calls belong to the transaction when they name the session. When the server reports a
  /// transient failure (a conflicting write, a new primary) the whole body runs again, so it must
  /// have no other effects; a commit with unknown result is committed again. Both end 120 s after
  /// the first attempt. Before each further attempt it waits for a random time that grows to half a
  /// second, so that transactions which want the same document get out of each other's way; the
  /// worker stays with the session meanwhile.
  ///
  /// An error thrown by `body`, and cancellation, abort the transaction. A failed call within has
  /// ended it on the server: a body that catches such an error must throw it, or another. A body
  /// that commits or aborts by itself has ended the transaction, and its value is given back.
  @discardableResult
  public func withTransaction<Success>(
    options: TransactionOptions = TransactionOptions(), _ body: (Session) async throws -> Success
  ) async throws -> Success {
    try await withSession { session in try await session.withTransaction(options: options, body) }
  }
}

extension Session {
  /// Runs `body` in a transaction of this session; see `MongoClient.withTransaction`.
  @discardableResult
  public func withTransaction<Success>(
    options: TransactionOptions = TransactionOptions(), _ body: (Session) async throws -> Success
  ) async throws -> Success {
    try await withTransaction(options: options, at: .live, body)
  }

  /// The same by a given clock and given chance.
  func withTransaction<Success>(
    options: TransactionOptions = TransactionOptions(), at pace: TransactionPace,
    _ body: (Session) async throws -> Success
  ) async throws -> Success {
    var retry = TransactionRetry(at: pace)
    while true {
      try await startTransaction(options)
      let result: Success
      do {
        result = try await body(self)
        try Task.checkCancellation()
      } catch {
        leaveTransaction()
        let step = TransactionRetry.afterBody(error, elapsed: retry.elapsed)
        guard step == .runBodyAgain else { throw error }
        try await retry.rest(after: error)
        continue
      }
      guard let failure = try await commit(within: retry) else { return result }
      try await retry.rest(after: failure)
    }
  }

  /// Commits, again and again while the result is unknown. Gives the failure after which the body
  /// must run again; nil when all is done.
  private func commit(within retry: TransactionRetry) async throws -> (any Error)? {
    var isAgain = false
    while true {
      do {
        if isAgain { try await commitTransaction() } else { try await commitUnlessEnded() }
        return nil
      } catch {
        switch TransactionRetry.afterCommit(error, elapsed: retry.elapsed) {
        case .commitAgain: isAgain = true
        case .runBodyAgain: return error
        case .giveUp: throw error
        }
      }
    }
  }

  /// Does nothing when the body has committed or aborted by itself.
  private func commitUnlessEnded() async throws {
    try await client.perform(BareOperation.commit, in: self) { _, handle in
      guard let handle, try handle.isInTransaction() else { return }
      try handle.commitTransaction()
    }
  }
}
