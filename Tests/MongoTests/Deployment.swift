import BSON
import Mongo
import MongoTesting
import Testing

/// The trait of every suite that needs a real MongoDB server.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

/// The suites that set failpoints. A server has each failpoint only once, so their tests run one
/// after the other.
@Suite(needsMongod, .serialized) enum FailPointTests {}

/// Runs the body with a client of its own, so that its failpoints and its few workers do not affect
/// other tests.
func withClient<Result>(
  named name: String, workers: Int = 4, queueLimit: Int = 100,
  queueTimeout: Duration = .seconds(60),
  configure: (inout MongoConfiguration) -> Void = { _ in },
  _ body: (MongoClient) async throws -> Result
) async throws -> Result {
  var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
  configuration.applicationName = name
  configuration.workers = workers
  configuration.monitoring = .off
  configuration.waitQueueLimit = queueLimit
  configuration.waitQueueTimeout = queueTimeout
  configure(&configuration)
  let client = try MongoClient(configuration)
  do {
    let result = try await body(client)
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}
