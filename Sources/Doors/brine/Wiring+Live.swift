import Access
import Commands
import Foundation
import Ground
import LocalMongo
import Logging
import Migrator
import Mongo
import Repositories
import ServiceLifecycle
import Time
import UseCases
import ZoneFiles

extension Wiring {
  /// The real thing.
  static let live = Wiring(
    withBrine: { configuration, body in
      let program = try Program(configuration)
      try await program.withReachedMongo { mongo in
        try await program.withBrine(at: mongo.uri, migrating: mongo.isOwn, body)
      }
    },
    serve: { configuration, moments in
      try await Program(configuration.store).serve(at: configuration.address, moments)
    },
    benchStore: { configuration, plan in
      try await Program(configuration).benchStore(plan)
    },
    withMigrator: { configuration, watch, body in
      try await Program(configuration, isStoppedFromAbove: true).withMigrator(watch, body)
    }, programSteps: Program.steps)
}

/// One run of the program, wired by its configuration.
struct Program: Sendable {
  let configuration: StoreConfiguration
  let zones: LiveZones
  let logger: Logger
  /// Whether the signals that stop a program are watched around all that it does.
  let isStoppedFromAbove: Bool

  init(_ configuration: StoreConfiguration, isStoppedFromAbove: Bool = false) throws {
    self.configuration = configuration
    self.isStoppedFromAbove = isStoppedFromAbove
    let logger = Self.logger(configuration)
    self.logger = logger
    zones = try LiveZones(
      path: configuration.zoneinfoFolder, onReplacement: Self.announcement(by: logger))
  }

  /// Runs the body with Brine over the MongoDB at a URI, whose supervisor, if it is our own, tells
  /// of its outages.
  ///
  /// - Parameter isOwn: whether its store is migrated here; another one is refused unless it is ready.
  func withBrine(
    at uri: String, migrating isOwn: Bool, supervisedBy own: LocalMongo? = nil,
    _ body: Wiring.WithBrine
  ) async throws {
    var mongo = MongoConfiguration(uri: uri, logger: logger)
    mongo.serverSelectionTimeout = .seconds(10)
    let client = try MongoClient(mongo)
    own?.keepInformed(client)
    do {
      try await makeReady(client, migrating: isOwn)
      try await body(brine(over: Store(client, database: Self.database)))
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
  }

  private func brine(over store: Store) -> RunningBrine {
    let ground = Ground(
      store: store, access: Access(relations: NoRelations()), now: SystemClock.now,
      newID: RandomID.next, zone: { [zone] id in zone(id.name) })
    return RunningBrine(
      brine: Brine(ground), seeding: Brine(ground.with { SystemClock.seeding }), zone: zone,
      isStoreReady: { (try? await store.ping()) != nil })
  }

  var zone: @Sendable (String) -> Zone? {
    { [zones] name in try? zones.zone(name) }
  }

  private static func logger(_ configuration: StoreConfiguration) -> Logger {
    let surroundings = Surroundings.ofThisProcess()
    let format = LogFormat.chosen(
      configuration.logFormat, errorsGoToTerminal: surroundings.errorsGoToTerminal)
    let handler = BrineLogHandler(
      format, inColor: Color.isWanted(in: surroundings), logLevel: configuration.logLevel,
      now: SystemClock.now)
    return Logger(label: "brine") { _ in handler }
  }
}
