import Commands
import Foundation
import Logging
import Migrator
import Mongo

extension Program {
  static let database = "brine"

  /// The steps that migrations can name. A new one adds its line here.
  static let steps: [NamedStep] = []

  private func migrations() throws -> [Migration] {
    try MigrationFolder(configuration.migrationsFolder)
      .migrations(programSteps: Set(Self.steps.map(\.name)))
  }

  /// Sees that a store is what this release needs.
  ///
  /// - Parameter isOwn: whether it is migrated. A store that others may use is for whoever runs it
  ///   to migrate, at a time of their choice.
  /// - Throws: `MigrationRefusal`; `MigrationFileFaults`.
  func makeReady(_ client: MongoClient, migrating isOwn: Bool) async throws {
    let migrator = Migrator(
      client.database(Self.database), try migrations(), programSteps: Self.steps,
      owner: RandomID.next(), report: log)
    var standing = try await migrator.standing()
    if isOwn, !standing.lacking.isEmpty {
      try await migrator.up(waiting: true)
      standing = try await migrator.standing()
    }
    if let refusal = standing.servingRefusal { throw refusal }
    for title in standing.changed {
      logger.warning(
        "the file of an applied migration has changed", metadata: ["migration": "\(title)"])
    }
  }

  private func log(_ event: MigrationEvent) {
    switch event {
    case .ended(let title, .up):
      logger.notice("migrated the store", metadata: ["migration": "\(title)"])
    case .waitsForLock(let holder), .tookLock(let holder):
      logger.notice(
        "another migration holds the lock, or has left it", metadata: ["holder": "\(holder)"])
    case .waiting(let what, _):
      logger.notice("a migration waits for other operations", metadata: ["step": "\(what)"])
    default: break
    }
  }

  /// Runs the body with a migrator of the configured store, which stops when it is asked to.
  func withMigrator(
    _ watch: MigrationWatch, _ body: @escaping Wiring.WithMigrator
  ) async throws {
    let migrations = try migrations()
    // To be only looked at, a store is not made.
    if watch.readsOnly, configuration.mongo == nil, !hasDataFolder {
      return try await body(migrations, nil)
    }
    try await StopSignals.ask(watch.stop, onAsked: watch.onStopAsked) {
      try await withMongo { uri in
        try await withClient(at: uri) { client in
          let migrator = Migrator(
            client.database(Self.database), migrations, programSteps: Self.steps,
            owner: RandomID.next(), stop: watch.stop, report: watch.report)
          try await body(migrations, migrator)
        }
      }
    }
  }

  private var hasDataFolder: Bool {
    FileManager.default.fileExists(atPath: configuration.dataFolder)
  }

  private func withClient(
    at uri: String, _ body: (MongoClient) async throws -> Void
  ) async throws {
    var mongo = MongoConfiguration(uri: uri, logger: logger)
    mongo.serverSelectionTimeout = .seconds(10)
    mongo.applicationName = "brine migrate"
    // An index of a large collection is built for hours, and says nothing meanwhile.
    mongo.socketTimeout = .seconds(6 * 3_600)
    let client = try MongoClient(mongo)
    do {
      try await body(client)
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
  }
}
