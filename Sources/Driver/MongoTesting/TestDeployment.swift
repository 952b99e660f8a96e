internal import FoundationEssentials
package import LocalMongo
public import Mongo
internal import Synchronization

/// The deployment that all tests of one process share.
public enum TestDeployment: Sendable {
  /// The shared deployment, started with its first use.
  public static let shared = Shared(externalURI: externalURI, folder: TestFolder.own)

  /// A private mongod beside the shared one, also when that is an external one: for tests whose
  /// failpoints must not meet other tests. Started with its first use; ends with the process.
  /// - Parameter parameters: Of the server, such as `acceptApiVersion2=true`.
  package static func separate(_ name: String, parameters: [String] = []) -> Shared {
    Shared(externalURI: nil, folder: TestFolder.own(for: name), parameters: parameters)
  }

  /// Whether there is something to test with; if not, tests that need it are skipped by name:
  /// `.enabled(if: TestDeployment.isAvailable, "no mongod: set BRINE_MONGOD")`.
  public static var isAvailable: Bool { externalURI != nil || mongod != nil }

  /// The mongod to run, nil when there is none.
  package static var mongod: MongodBinary? {
    try? MongodBinary.find(explicit: environment["BRINE_MONGOD"], environment: environment)
  }

  /// A running deployment to use instead, nil when none is named.
  static var externalURI: String? { environment["BRINE_TEST_MONGO"] }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// One deployment, its URI and one client of it.
  public final class Shared: Sendable {
    private let externalURI: String?
    private let folder: String
    private let parameters: [String]
    private let started = Mutex<Task<Running, any Error>?>(nil)

    private struct Running: Sendable {
      let uri: String
      let client: MongoClient
    }

    init(externalURI: String?, folder: String, parameters: [String] = []) {
      self.externalURI = externalURI
      self.folder = folder
      self.parameters = parameters
    }

    /// The URI, once the deployment serves.
    public func uri() async throws -> String { try await start().value.uri }

    /// A client for all tests.
    public func client() async throws -> MongoClient { try await start().value.client }

    /// The task is owned by this object, which lives as long as the process.
    private func start() -> Task<Running, any Error> {
      started.withLock { started in
        if let started { return started }
        let task = Task {
          let uri = try await serve()
          var configuration = MongoConfiguration(uri: uri)
          // Under the load of a whole suite many operations are slow; logging them would mean
          // nothing.
          configuration.monitoring = .off
          configuration.waitQueueTimeout = .seconds(120)
          return Running(uri: uri, client: try MongoClient(configuration))
        }
        started = task
        return task
      }
    }

    private func serve() async throws -> String {
      if let uri = externalURI { return uri }
      let mongod = try MongodBinary.find(
        explicit: TestDeployment.environment["BRINE_MONGOD"],
        environment: TestDeployment.environment)
      try await TestFolder.removeLeftovers()
      var configuration = LocalMongoConfiguration(
        dataFolder: folder, mongod: mongod, command: "tests")
      configuration.logOnlyWarnings()
      configuration.allowsTestCommands = true
      configuration.parameters = parameters
      let local = LocalMongo(configuration)
      TestFolder.watch()
      Task { try await local.run() }
      return try await local.uri()
    }
  }
}
