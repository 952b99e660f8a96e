/// The longest times that are promised. They are limits, not measurements.
enum Bound {
  /// From the death of mongod to the next write that is answered.
  static let recovery = Duration.seconds(5)
  /// Any request, whatever happens meanwhile: longer than the wait for a server to come back.
  static let request = Duration.seconds(15)

  struct Broken: Error {
    let what: String
    let limit: Duration
  }

  /// Runs the body; cancels it, and fails, when it takes longer.
  static func holds<Success: Sendable>(
    _ limit: Duration, for what: String, _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    try await withThrowingTaskGroup(of: Success.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await ContinuousClock().sleep(for: limit)
        throw Broken(what: what, limit: limit)
      }
      defer { group.cancelAll() }
      guard let success = try await group.next() else { throw CancellationError() }
      return success
    }
  }
}
