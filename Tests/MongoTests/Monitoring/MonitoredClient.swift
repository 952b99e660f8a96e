import Mongo
import MongoTesting

/// Runs the body with a client of its own that reports only what `configure` enables.
func withMonitored<Result>(
  named name: String = "monitored", _ configure: (inout MongoConfiguration) -> Void,
  _ body: (MongoClient) async throws -> Result
) async throws -> Result {
  var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
  configuration.applicationName = name
  configuration.workers = 2
  configuration.monitoring = .off
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

/// The same with an empty collection `things`, which is removed afterwards.
func withMonitoredThings<Result>(
  _ configure: (inout MongoConfiguration) -> Void,
  _ body: (MongoClient, Collection) async throws -> Result
) async throws -> Result {
  try await withTemporaryDatabase { temporary in
    try await withMonitored(configure) { client in
      try await body(client, client.database(temporary.name).collection("things"))
    }
  }
}
