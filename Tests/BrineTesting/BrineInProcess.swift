package import Access
package import Ground
package import Mongo
import MongoTesting
import Repositories
import TestSupport
import Time
package import UseCases
package import ZoneFiles

/// Brine in the test's own process, over a database of its own: use cases through `brine`, endpoints
/// through `http`.
package struct BrineInProcess: Sendable {
  package let ground: Ground
  package let brine: Brine
  package let http: ServiceInProcess
  package let database: Database
  package let clock: TestClock

  /// - Parameters:
  ///   - relations: what accounts reach.
  ///   - zones: the time zone data in use.
  ///   - listTime: how long the database may work at a list.
  package init(
    over database: Database, relations: any Relations = NoRelations(), zones: LiveZones? = nil,
    listTime: Duration = .seconds(60)
  ) throws {
    let (clock, ids, zones) = (TestClock(), CountedIDs(), try zones ?? LiveZones())
    let zone: @Sendable (String) -> Zone? = { name in try? zones.zone(name) }
    self.database = database
    self.clock = clock
    ground = Ground(
      store: Store(database.client, database: database.name),
      access: Access(relations: relations), now: { clock.now }, newID: { ids.next() },
      zone: { zone($0.name) }, listTime: listTime)
    brine = Brine(ground)
    http = try ServiceInProcess(brine, zone: zone, store: ground.store)
  }
}

/// Runs the body with Brine over a database that is empty, and is dropped afterwards.
package func withBrine<Result>(
  relations: any Relations = NoRelations(), zones: LiveZones? = nil,
  listTime: Duration = .seconds(60), _ body: (BrineInProcess) async throws -> Result
) async throws -> Result {
  try await withTemporaryDatabase { database in
    try await database.migrate()
    let brine = try BrineInProcess(
      over: database, relations: relations, zones: zones, listTime: listTime)
    return try await body(brine)
  }
}

/// Runs the body with Brine over a server that is not there.
package func withBrineWithoutStore<Result>(
  _ body: (BrineInProcess) async throws -> Result
) async throws -> Result {
  // Nothing listens on port 1.
  var configuration = MongoConfiguration(uri: "mongodb://127.0.0.1:1")
  configuration.serverSelectionTimeout = .milliseconds(50)
  configuration.monitoring = .off
  let client = try MongoClient(configuration)
  do {
    let result = try await body(BrineInProcess(over: client.database("nowhere")))
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}
