internal import CMongo

/// libmongoc's session, which belongs to the client that made it.
///
/// Unchecked: the pointer is touched in calls of its lease only, and these all run on the one
/// thread that owns the client. It is opened and ended there too, so that a task which is cancelled
/// in between leaves nothing behind, and nothing happens to it when the last reference goes.
final class SessionHandle: @unchecked Sendable {
  private(set) var pointer: OpaquePointer?

  func open(_ options: SessionOptions, on connection: Connection) throws(MongoError) {
    let options = try NativeSessionOptions(options)
    var outcome = Outcome()
    pointer = brine_session_new(connection.client, options.pointer, &outcome.raw)
    try outcome.requireSuccess(in: nil)
  }

  /// Aborts what is open and gives the session back.
  func end() {
    if let pointer { mongoc_client_session_destroy(pointer) }
    pointer = nil
  }

  func startTransaction(_ options: TransactionOptions) throws(MongoError) {
    guard let pointer else { throw .sessionEnded }
    let options = try NativeTransactionOptions(options)
    var outcome = Outcome()
    brine_transaction_start(pointer, options.pointer, &outcome.raw)
    try outcome.requireSuccess(in: nil)
  }

  func commitTransaction() throws(MongoError) {
    guard let pointer else { throw .sessionEnded }
    var outcome = Outcome()
    brine_transaction_commit(pointer, &outcome.raw)
    try outcome.requireSuccess(in: nil)
  }

  func abortTransaction() throws(MongoError) {
    guard let pointer else { throw .sessionEnded }
    var outcome = Outcome()
    brine_transaction_abort(pointer, &outcome.raw)
    try outcome.requireSuccess(in: nil)
  }

  /// Aborts what is open; does nothing outside a transaction.
  func leaveTransaction() {
    if let pointer { brine_transaction_leave(pointer) }
  }
}
