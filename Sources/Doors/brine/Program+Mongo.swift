import Commands
import Foundation
package import LocalMongo
package import Words

extension Program {
  /// Runs the body with the URI of the configured MongoDB, of the one that a server runs on the
  /// data folder, or of one that is started for it.
  func withMongo<Success: Sendable>(
    _ body: @escaping @Sendable (String) async throws -> Success
  ) async throws -> Success {
    try await withReachedMongo { try await body($0.uri) }
  }

  /// A MongoDB, and whose it is.
  struct ReachedMongo: Sendable {
    let uri: String
    /// Whether it was started for this command alone, so that nobody else uses it.
    let isOwn: Bool
  }

  /// The same, and says whose it is.
  func withReachedMongo<Success: Sendable>(
    _ body: @escaping @Sendable (ReachedMongo) async throws -> Success
  ) async throws -> Success {
    if let mongo = configuration.mongo {
      return try await body(ReachedMongo(uri: mongo.secretText, isOwn: false))
    }
    let deadline = ContinuousClock.now.advanced(by: .seconds(30))
    while true {
      if let uri = try await runningServer(until: deadline) {
        return try await body(ReachedMongo(uri: uri, isOwn: false))
      }
      let local = try local(for: "brine")
      do {
        return try await stopping {
          try await LocalMongo.withRunning(local) { uri in
            try await body(ReachedMongo(uri: uri, isOwn: true))
          }
        }
      } catch LocalMongoError.folderHeld where ContinuousClock.now < deadline {
        // Another command took the folder in between, and is waited for, too.
      }
    }
  }

  /// Whatever stops this command must not leave its mongod behind. What can stop by itself is asked
  /// to, by whoever watches the signals already.
  private func stopping<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    isStoppedFromAbove ? try await body() : try await StopSignals.cancel(body)
  }

  /// What servers call themselves in the lock.
  static let serving = "brine serve"

  /// The MongoDB of a server on the data folder. That of another command ends with it, so such a
  /// command is waited for; when it takes too long, the lock says who it is.
  private func runningServer(
    until deadline: ContinuousClock.Instant
  ) async throws -> String? {
    let clock = ContinuousClock()
    while clock.now < deadline {
      guard let holder = try LocalMongo.holder(of: configuration.dataFolder) else { return nil }
      if holder.command == Self.serving, let uri = holder.uri { return uri }
      try await clock.sleep(for: .milliseconds(50))
    }
    return nil
  }

  func local(for command: String) throws(LocalMongoError) -> LocalMongoConfiguration {
    let mongod = try MongodBinary.find(
      explicit: configuration.mongod, environment: ProcessInfo.processInfo.environment)
    var local = LocalMongoConfiguration(
      dataFolder: configuration.dataFolder, mongod: mongod, command: command, logger: logger)
    local.timeZoneFolder = configuration.zoneinfoFolder
    return local
  }
}

extension LocalMongoError: KnowsExitStatus {
  package var exitStatus: ExitStatus {
    switch self {
    case .folderHeld: .conflict
    case .noMongod, .folderUnusable, .socketFolderUnsafe, .strayStays, .notRunning: .needsAction
    case .mongodEnded, .mongodSilent: .failed
    }
  }
}
