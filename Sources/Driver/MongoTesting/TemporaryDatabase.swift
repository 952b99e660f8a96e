public import Mongo
internal import Synchronization

/// Runs `body` with an empty database of its own, which is dropped afterwards.
///
/// The databases lie in one deployment for the whole process: the one that `BRINE_TEST_MONGO`
/// names, else a private mongod (`BRINE_MONGOD`, else the first in `PATH`) that ends with the
/// process. Failpoints can be set on the private one.
public func withTemporaryDatabase<Result>(
  _ body: (Database) async throws -> Result
) async throws -> Result {
  let client = try await TestDeployment.shared.client()
  let database = client.database(TemporaryName.next())
  do {
    let result = try await body(database)
    try await database.drop()
    return result
  } catch {
    // In a task of its own, because a cancelled task's calls do not begin. The body's error is the
    // one that is thrown.
    try? await Task { try await database.drop() }.value
    throw error
  }
}

/// Names of temporary databases, each used once.
private enum TemporaryName {
  private static let count = Mutex(0)
  /// Tells apart the runs that share a deployment.
  private static let run = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  static func next() -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "test_\(run)_\(number)"
  }
}
