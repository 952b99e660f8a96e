import BSON
package import Documents
package import Mongo
import Schema

/// Recordings with their samples. Nothing here is ever changed once it is written.
package struct RecordingRepository: Sendable {
  let recordings: Collection
  let samples: Collection

  func prepare() async throws {
    try await recordings.createIndexes([
      IndexModel(
        keys: [
          RecordingFields.key(\.athlete): 1, RecordingFields.key(\.source): 1,
          RecordingFields.key(\.externalId): 1,
        ], name: "identity", options: ["unique": true])
    ])
    try await samples.createIndexes([
      IndexModel(
        keys: [SamplesFields.key(\.athlete): 1, SamplesFields.key(\.recording): 1],
        name: "recording")
    ])
  }

  /// The recording; nil when the athlete has none of this id.
  package func find(
    _ id: String, in scope: Scope, session: Session? = nil
  ) async throws -> RecordingDocument? {
    try await recordings.findOne(
      ["_id": .string(id), RecordingFields.key(\.athlete): .string(scope.athlete)],
      session: session
    ).map { RecordingDocument($0) }
  }

  /// The samples of the athlete's recording, in stretches, by start.
  package func samples(of id: String, in scope: Scope) async throws -> [SamplesDocument] {
    try await samples.find(
      [
        SamplesFields.key(\.athlete): .string(scope.athlete),
        SamplesFields.key(\.recording): .string(id),
      ], sort: [SamplesFields.key(\.start): 1]
    ).map { SamplesDocument($0) }
  }

  package func insert(
    _ recording: RecordingDocument, _ stretches: [SamplesDocument], session: Session
  ) async throws {
    try await recordings.insertOne(recording.bson, session: session)
    guard !stretches.isEmpty else { return }
    try await samples.insertMany(stretches.map(\.bson), session: session)
  }
}
