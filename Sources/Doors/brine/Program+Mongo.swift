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
    if let mongo = configuration.mongo { return try await body(mongo.secretText) }
    let deadline = ContinuousClock.now.advanced(by: .seconds(30))
    while true {
      if let uri = try await runningServer(until: deadline) { return try await body(uri) }
      let local = try local(for: "brine")
      do {
        // Whatever stops this command must not leave its mongod behind.
        return try await StopSignals.cancel { try await LocalMongo.withRunning(local, body) }
      } catch LocalMongoError.folderHeld where ContinuousClock.now < deadline {
        // Another command took the folder in between, and is waited for, too.
      }
    }
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
