package import Commands
import Foundation
package import LocalMongo

extension Program {
  /// Runs the body with the URI of the configured MongoDB, of the one that a server runs on the
  /// data folder, or of one that is started for it.
  func withMongo(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
    if let mongo = configuration.mongo { return try await body(mongo.secretText) }
    if let uri = try runningServer() { return try await body(uri) }
    let local = try local(for: "brine")
    // Whatever stops this command must not leave its mongod behind.
    try await StopSignals.cancel { try await LocalMongo.withRunning(local, body) }
  }

  private func runningServer() throws(LocalMongoError) -> String? {
    do throws(LocalMongoError) {
      return try LocalMongo.attach(dataFolder: configuration.dataFolder)
    } catch .notRunning {
      return nil
    }
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
