import Mongo
import MongoTesting
import Repositories
import Testing
import Time
import ZoneFiles

/// The offsets of a real server, which uses the same zone data as we do.
@Suite(needsMongod) struct ServerZoneDataTests {
  private func store() async throws -> Store {
    Store(try await TestDeployment.shared.client(), database: "zones")
  }

  @Test func theServerAnswersForEveryZoneAsOurDataDo() async throws {
    let directory = try ZoneDirectory()
    let instants = try ["2026-06-01T12:00:00Z", "2026-12-01T12:00:00Z", "2027-03-28T01:30:00Z"]
      .map { try Instant(rfc3339: $0) }
    let ids = directory.identifiers
    let theirs = try await store().serverZones.offsets(of: ids, at: instants)
    #expect(ids.count > 400)
    let zones = try ids.map { try directory.zone($0.name) }
    let comparison = ZoneDataComparison(of: zones, at: instants) { theirs.offset(of: $0, at: $1) }
    #expect(comparison.differences.isEmpty)
  }

  @Test func aZoneThatTheServerDoesNotKnowIsUnknownAndTheOthersAreNot() async throws {
    let rome = try #require(ZoneID("Europe/Rome"))
    let olympus = try #require(ZoneID("Mars/Olympus_Mons"))
    let noon = try Instant(rfc3339: "2026-07-01T12:00:00Z")
    let theirs = try await store().serverZones.offsets(of: [rome, olympus], at: [noon])
    #expect(theirs.offset(of: rome, at: noon)?.seconds == 7200)
    #expect(theirs.offset(of: olympus, at: noon) == nil)
  }
}
