package import BSON
import Mongo

/// How many documents of each kind are stored for one athlete. Samples count only if their
/// recording is missing.
package struct Stored: Hashable, Sendable {
  package var files: Int
  package var recordings: Int
  package var events: Int
  /// Documents with samples whose recording is missing.
  package var orphans: Int

  package init(files: Int = 0, recordings: Int = 0, events: Int = 0, orphans: Int = 0) {
    self.files = files
    self.recordings = recordings
    self.events = events
    self.orphans = orphans
  }

  package static let nothing = Stored()
}

extension BrineInProcess {
  /// The documents of an athlete, read directly from the database.
  package func stored(of athlete: String) async throws -> Stored {
    let owned: BSONDocument = ["athlete": .string(athlete)]
    let recordings = try await database.collection("recordings").find(owned)
    let known = Set(recordings.compactMap { $0["_id"]?.stringValue })
    let samples = try await database.collection("samples").find(
      owned, options: .init(projection: ["recording": 1]))
    return Stored(
      files: try await database.collection("files").find(
        owned, options: .init(projection: ["_id": 1])
      ).count,
      recordings: recordings.count,
      events: try await database.collection("events").find(
        owned, options: .init(projection: ["_id": 1])
      ).count,
      orphans: samples.count { !known.contains($0["recording"]?.stringValue ?? "") })
  }

  /// An athlete's document, read directly from the database; nil when there is none.
  package func storedAthlete(_ id: String) async throws -> BSONDocument? {
    try await database.collection("athletes").find(["_id": .string(id)]).first
  }
}
