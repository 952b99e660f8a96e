import BSON
import Mongo
import MongoTesting
import Testing

/// The trait of every suite that talks to a real server.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

/// The suites that set failpoints: the server has one for all, so their tests go one by one.
@Suite(needsMongod, .serialized) enum FailPointTests {}

/// Makes the next commands of these names fail on the server, for calls of one client only.
func withFailPoint<Result>(
  _ data: BSONDocument, times: Int32, on client: MongoClient, _ body: () async throws -> Result
) async throws -> Result {
  let admin = client.database("admin")
  _ = try await admin.runCommand([
    "configureFailPoint": "failCommand", "mode": ["times": .int32(times)],
    "data": .document(data),
  ])
  let off: BSONDocument = ["configureFailPoint": "failCommand", "mode": "off"]
  do {
    let result = try await body()
    _ = try await admin.runCommand(off)
    return result
  } catch {
    _ = try await admin.runCommand(off)
    throw error
  }
}

/// A client of its own, so that its failpoints and its few workers disturb no other test.
func withClient<Result>(
  named name: String, workers: Int = 4, queueLimit: Int = 100,
  queueTimeout: Duration = .seconds(60), _ body: (MongoClient) async throws -> Result
) async throws -> Result {
  var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
  configuration.applicationName = name
  configuration.workers = workers
  configuration.waitQueueLimit = queueLimit
  configuration.waitQueueTimeout = queueTimeout
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
