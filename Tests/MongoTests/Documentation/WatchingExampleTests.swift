import BSON
import Logging
import Mongo
import MongoTesting
import Synchronization
import Testing

/// The example of the page about monitoring.
@Suite(needsMongod) struct WatchingExampleTests {
  @Test func aClientTellsOfItsPrimary() async throws {
    let uri = try await TestDeployment.shared.uri()
    let (logger, primaries) = (CapturedLog().logger, Primaries())
    // shown
    var configuration = MongoConfiguration(uri: uri, logger: logger)
    configuration.monitoring.slowOperationThreshold = .milliseconds(20)
    configuration.onTopology = { event in
      if case .newPrimary(let server) = event { primaries.append(server.address) }
    }
    // end
    let client = try MongoClient(configuration)
    _ = try await client.database("test").collection("things").findOne()
    #expect(client.servers.map(\.address) == primaries.all)
    await client.shutdown()
  }

  private final class Primaries: Sendable {
    private let addresses = Mutex<[String]>([])
    var all: [String] { addresses.withLock(\.self) }
    func append(_ address: String) { addresses.withLock { $0.append(address) } }
  }
}
