/// Until when the calls of a task must have ended.
enum CallDeadline {
  /// Nil outside `MongoClient.withDeadline`. Child tasks have their parent's.
  @TaskLocal static var current: ContinuousClock.Instant?

  /// - Throws: `MongoError` of kind `deadlineExceeded` when there is no time left.
  static func check(_ deadline: ContinuousClock.Instant?) throws(MongoError) {
    if let deadline, deadline <= .now { throw .deadlineExceeded }
  }
}

extension MongoClient {
  /// Runs `body` so that its calls, all together, end within `limit`.
  ///
  ///     try await client.withDeadline(.seconds(2)) {
  ///       guard let athlete = try await athletes.findOne(["_id": id]) else { return nil }
  ///       return try await events.find(["athlete": id], sort: ["start": -1])
  ///     }
  ///
  /// When the time is over, a call that waits for a worker or for the server throws; whether a write
  /// that had begun still takes effect is then unknown. Finds and aggregations without a `maxTime`
  /// get what is left as theirs, so that the server stops working on them as well. On a scope's own
  /// thread (`withWorker`) a call that has begun ends by that `maxTime` or by `socketTimeout` only.
  /// A deadline within a deadline can only be earlier.
  /// - Throws: What `body` throws, and `MongoError` of kind `deadlineExceeded` from its calls. Code
  ///   between the calls is not interrupted.
  public func withDeadline<Success>(
    _ limit: Duration, _ body: () async throws -> Success
  ) async throws -> Success {
    let own = ContinuousClock.now + limit
    let deadline = CallDeadline.current.map { min($0, own) } ?? own
    return try await CallDeadline.$current.withValue(deadline) { try await body() }
  }
}
