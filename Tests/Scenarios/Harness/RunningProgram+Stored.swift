import BSON
import LocalMongo
import Mongo

/// How many documents of each kind are stored for one athlete, samples left out when they are
/// there as they should be.
struct Stored: Hashable, Sendable {
  var files = 0
  var recordings = 0
  var events = 0
  /// Stretches of samples of recordings that are not there.
  var orphans = 0

  static let nothing = Stored()
}

extension RunningProgram {
  /// What its store holds of an athlete, past every door.
  func stored(of athlete: String) async throws -> Stored {
    try await withDatabase { database in try await Self.stored(of: athlete, in: database) }
  }

  /// An athlete's document as its store holds it; nil when there is none.
  func storedAthlete(_ id: String) async throws -> BSONDocument? {
    try await withDatabase { database in
      try await database.collection("athletes").find(["_id": .string(id)]).first
    }
  }

  private func withDatabase<Result>(
    _ body: (Database) async throws -> Result
  ) async throws -> Result {
    let client = try MongoClient(
      MongoConfiguration(uri: try LocalMongo.attach(dataFolder: dataFolder)))
    do {
      let result = try await body(client.database("brine"))
      await client.shutdown()
      return result
    } catch {
      await client.shutdown()
      throw error
    }
  }

  private static func stored(of athlete: String, in database: Database) async throws -> Stored {
    let owned: BSONDocument = ["athlete": .string(athlete)]
    let recordings = try await database.collection("recordings").find(owned)
    let known = Set(recordings.compactMap { $0["_id"]?.stringValue })
    let samples = try await database.collection("samples").find(
      owned, projection: ["recording": 1])
    return Stored(
      files: try await database.collection("files").find(owned, projection: ["_id": 1]).count,
      recordings: recordings.count,
      events: try await database.collection("events").find(owned, projection: ["_id": 1]).count,
      orphans: samples.count { !known.contains($0["recording"]?.stringValue ?? "") })
  }
}
