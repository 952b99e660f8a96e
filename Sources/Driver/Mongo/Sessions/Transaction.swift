extension MongoClient {
  /// Runs `body` in a transaction and commits it: all its writes take effect, or none does.
  ///
  /// Calls belong to the transaction when they name the session. When the server reports a
  /// transient failure (a conflicting write, a new primary) the whole body runs again, so it must
  /// have no other effects; a commit with unknown result is committed again. Both end 120 s after
  /// the first attempt. An error thrown by `body`, and cancellation, abort the transaction.
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
    let start = Moment.now
    while true {
      try await startTransaction(options)
      let result: Success
      do {
        result = try await body(self)
        try Task.checkCancellation()
      } catch {
        leaveTransaction()
        let step = TransactionRetry.afterBody(error, elapsed: start.duration(to: .now))
        if step == .runBodyAgain { continue }
        throw error
      }
      if try await commit(since: start) { return result }
    }
  }

  /// Commits, again and again while the result is unknown; false when the body must run again.
  private func commit(since start: Moment) async throws -> Bool {
    while true {
      do {
        try await commitTransaction()
        return true
      } catch {
        switch TransactionRetry.afterCommit(error, elapsed: start.duration(to: .now)) {
        case .commitAgain: continue
        case .runBodyAgain: return false
        case .giveUp: throw error
        }
      }
    }
  }
}
