public import BSON
internal import CMongo

extension Session {
  /// The session's id as its commands carry it (`lsid`), which the server's log and `$currentOp`
  /// show too: `{id: UUID}`.
  public func id() async throws -> BSONDocument {
    try await run { _, handle in
      guard let handle else { throw MongoError.sessionEnded }
      return try handle.id()
    }
  }

  /// Whether a transaction has begun and was neither committed nor aborted.
  public func isInTransaction() async throws -> Bool {
    try await run { _, handle in try handle?.isInTransaction() ?? false }
  }
}

extension SessionHandle {
  fileprivate func id() throws(MongoError) -> BSONDocument {
    guard let pointer else { throw .sessionEnded }
    var outcome = Outcome()
    brine_session_id(pointer, &outcome.raw)
    return try outcome.requireReply(in: nil)
  }

  func isInTransaction() throws(MongoError) -> Bool {
    guard let pointer else { throw .sessionEnded }
    return mongoc_client_session_in_transaction(pointer)
  }
}
