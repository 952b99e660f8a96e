internal import FoundationEssentials
package import LocalMongo
public import Mongo
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The deployment that all tests of one process share.
public enum TestDeployment: Sendable {
  /// The shared deployment, started with its first use.
  public static let shared = Shared()

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
    private let started = Mutex<Task<Running, any Error>?>(nil)

    private struct Running: Sendable {
      let uri: String
      let client: MongoClient
    }

    init() {}

    /// The URI, once the deployment serves.
    public func uri() async throws -> String { try await start().value.uri }

    /// A client for all tests.
    public func client() async throws -> MongoClient { try await start().value.client }

    /// The task is owned by this object, which lives as long as the process.
    private func start() -> Task<Running, any Error> {
      started.withLock { started in
        if let started { return started }
        let task = Task {
          let uri = try await Self.serve()
          var configuration = MongoConfiguration(uri: uri)
          // Under a whole suite's load much is slow, which says nothing.
          configuration.monitoring = .off
          return Running(uri: uri, client: try MongoClient(configuration))
        }
        started = task
        return task
      }
    }

    private static func serve() async throws -> String {
      if let uri = externalURI { return uri }
      let mongod = try MongodBinary.find(
        explicit: environment["BRINE_MONGOD"], environment: environment)
      let folder = TestFolder.own
      try await TestFolder.removeLeftovers()
      var configuration = LocalMongoConfiguration(
        dataFolder: folder, mongod: mongod, command: "tests")
      configuration.logOnlyWarnings()
      configuration.allowsTestCommands = true
      let local = LocalMongo(configuration)
      AtExit.stop(local)
      Task { try await local.run() }
      return try await local.uri()
    }
  }
}

/// What must not outlive the process: its data is worth nothing, so mongod is killed.
private enum AtExit {
  private static let last = Mutex<LocalMongo?>(nil)

  static func stop(_ local: LocalMongo) {
    last.withLock { $0 = local }
    atexit {
      guard let local = AtExit.last.withLock(\.self) else { return }
      local.kill()
      try? FileManager.default.removeItem(atPath: local.dataFolder)
    }
  }
}
