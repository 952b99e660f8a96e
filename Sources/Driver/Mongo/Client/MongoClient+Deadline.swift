extension MongoClient {
  /// Runs `body` so that its calls, all together, end within `limit`.
  ///
  ///     try await client.withDeadline(.seconds(2)) {
  ///       guard let athlete = try await athletes.findOne(["_id": id]) else { return nil }
  ///       return try await events.find(["athlete": id], options: .init(sort: ["start": -1]))
  ///     }
  ///
  /// When the time is over, a call that waits for a worker or for the server throws; whether a
  /// write that had begun still takes effect is then unknown. What is left when a call begins goes
  /// to the server as its `maxTimeMS`, unless it has one, so that the server stops working on it as
  /// well; inserts, updates and deletions go without, for the driver library knows no such option
  /// of theirs. A quarter of a second after the deadline the connection is closed, whatever the
  /// server does, and nothing is sent a second time, so that the worker is free again. A deadline
  /// within a deadline can only be earlier. A machine's sleep does not count on Linux.
  /// - Throws: What `body` throws, and `MongoError` of kind `deadlineExceeded` from its calls. Code
  ///   between the calls is not interrupted.
  public func withDeadline<Success>(
    _ limit: Duration, _ body: () async throws -> Success
  ) async throws -> Success {
    let own = Moment.now + min(limit, .longest)
    let deadline = CallDeadline.current.map { min($0, own) } ?? own
    return try await CallDeadline.$current.withValue(deadline) { try await body() }
  }
}
