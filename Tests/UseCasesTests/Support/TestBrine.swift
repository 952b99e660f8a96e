import Access
import BSON
import Documents
import Ground
import Mongo
import MongoTesting
import Repositories
import Schema
import Synchronization
import TestSupport
import Testing
import Time
import Units
import UseCases
import ZoneFiles

let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

/// The use cases over an empty database, with a clock that advances by one second each time it is
/// read.
struct TestBrine: Sendable {
  let brine: Brine
  private let database: Database

  static func run<Result>(_ body: (TestBrine) async throws -> Result) async throws -> Result {
    try await withTemporaryDatabase { database in
      let store = Store(try await TestDeployment.shared.client(), database: database.name)
      try await database.migrate()
      let ticks = Ticks()
      let zones = try ZoneDirectory()
      let ground = Ground(
        store: store, access: Access(relations: NoRelations()), now: { ticks.next() },
        newID: { "\(ticks.next().milliseconds)" }, zone: { try? zones.zone($0.name) })
      return try await body(TestBrine(brine: Brine(ground), database: database))
    }
  }

  /// - Parameter zone: where the athlete lives; nil if it is not known.
  func newAthlete(in zone: String? = nil) async throws -> String {
    let written = try AthleteDocument.holding { fields in
      fields.set(\.zone, zone.flatMap { ZoneID($0) })
    }
    return try await brine.athletes.create(written.bson, by: .service).required(\.id)
  }

  /// Changes the athlete's home zone; nil makes it unknown.
  func move(_ athlete: String, to zone: ZoneID?) async throws {
    let value = zone.map { BSONValue.string($0.name) } ?? .null
    try await database.collection("athletes").updateOne(
      ["_id": .string(athlete)], ["$set": ["zone": value]])
  }

  func importFile(
    _ bytes: [UInt8], acceptsPartial: Bool = false, for athlete: String
  ) async throws -> ImportedFile {
    try await brine.recordings.importFile(
      Upload(bytes, acceptsPartial: acceptsPartial), for: athlete, by: .service)
  }

  /// Weighs in before and after a workout.
  func weigh(
    before: Double, after: Double, drunk: Double, in workout: String
  ) async throws -> SweatTestDocument {
    let written = try WeighInDocument.holding { fields in
      fields.set(\.method, .weigh)
      fields.set(\.massBefore, .kilograms(before))
      fields.set(\.massAfter, .kilograms(after))
      fields.set(\.drunk, .liters(drunk))
    }
    return try await brine.sweatTests.record(
      in: workout, evidence: written.bson, by: .service
    ).test
  }
}

private final class Ticks: Sendable {
  private let seconds = Mutex<Int64>(1_800_000_000)

  func next() -> Instant {
    let milliseconds = seconds.withLock { seconds in
      seconds += 1
      return seconds * 1_000
    }
    return Instant(milliseconds: milliseconds) ?? .latest
  }
}
