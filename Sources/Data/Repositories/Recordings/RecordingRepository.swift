package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// Recordings with their samples. Nothing here is ever changed once it is written.
package struct RecordingRepository: Sendable {
  private let recordings: BoundCollection<RecordingFields>
  private let samples: BoundCollection<SamplesFields>

  init(_ database: BoundDatabase) {
    recordings = database.collection(.recordings, of: RecordingFields.self)
    samples = database.collection(.samples, of: SamplesFields.self)
  }

  /// The recording; nil when there is none of this id in the scope.
  package func find(_ id: String, in scope: Scope) async throws -> RecordingDocument? {
    try await recordings.first(\.id == id, scope.filter(\.athlete))
  }

  /// The scope's recordings, without their samples.
  package func list(in scope: Scope) -> DocumentList<RecordingFields> {
    DocumentList(recordings, scope.filter(\.athlete))
  }

  /// The samples of a recording in the scope, in stretches, by start.
  package func samples(of id: String, in scope: Scope) async throws -> [SamplesDocument] {
    try await samples.find(
      \.recording == id, scope.filter(\.athlete), sort: [.ascending(\.start)])
  }

  package func insert(
    _ recording: RecordingDocument, _ stretches: [SamplesDocument], in scope: Scope
  ) async throws {
    try scope.requireContaining(recording.athlete)
    try await recordings.insertOne(recording.bson)
    try await samples.insertMany(stretches.map(\.bson))
  }

  /// Adds many recordings without samples at once, in no order.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope`, with nothing written; `MongoError`, after which some
  ///   may be.
  package func insert(_ many: [RecordingDocument], in scope: Scope) async throws {
    for recording in many { try scope.requireContaining(recording.athlete) }
    try await recordings.insertMany(many.map(\.bson), isOrdered: false)
  }

  /// Removes all recordings of these athletes, with their samples.
  package func remove(of athletes: [String], in scope: Scope) async throws -> Int {
    _ = try await samples.remove(scope.filter(\.athlete), .isIn(\.athlete, athletes))
    return try await recordings.remove(scope.filter(\.athlete), .isIn(\.athlete, athletes))
  }
}
