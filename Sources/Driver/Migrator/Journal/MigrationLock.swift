import BSON
import Mongo

/// The lock that keeps two migrators off one store: a document beside the journal.
///
/// Its times are those of the server, so that clocks of machines do not matter. Whoever holds it
/// renews it; one that was not renewed for long, or whose process is known to have ended, can be
/// taken. A holder that slept so long finds another owner in the journal and stops.
package struct MigrationLock: Sendable {
  /// How often the holder renews it, and after how long without that it can be taken.
  package struct Times: Sendable {
    package var heartbeat: Duration = .seconds(5)
    package var abandonedAfter: Duration = .seconds(30)
    /// How often whoever waits for it looks.
    package var look: Duration = .milliseconds(200)

    package init() {}
  }

  static let id = "lock"

  private let collection: Collection
  private let owner: String
  private let times: Times

  init(_ database: Database, owner: String, times: Times) {
    collection = database.collection(Journal.collection)
    self.owner = owner
    self.times = times
  }

  /// Who holds it; nil when nobody does. Reads only.
  func holder() async throws -> MigrationLockHolder? {
    let stages: [BSONDocument] = [
      ["$match": ["_id": .string(Self.id)]],
      [
        "$set": [
          "age": ["$subtract": ["$$NOW", "$takenAt"]],
          "silence": ["$subtract": ["$$NOW", "$heartbeatAt"]],
        ]
      ],
    ]
    return try await collection.aggregate(stages).first.map {
      MigrationLockHolder($0, abandonedAfter: times.abandonedAfter)
    }
  }

  /// Takes it: a free one, or one that was abandoned.
  ///
  /// - Returns: nil when it is taken; else who holds it.
  func take() async throws -> MigrationLockHolder? {
    let former = try await holder()
    if let former, !former.isAbandoned { return former }
    if let former {
      // Unless somebody else took it, or its holder came back.
      let same: BSONDocument = [
        "_id": .string(Self.id), "owner": .string(former.owner),
        "heartbeatAt": former.heartbeatAt,
      ]
      let result = try await collection.updateOne(same, .operators(try taking()))
      if result.matchedCount == 1 { return nil }
      return try await take()
    }
    do {
      let own: BSONDocument = ["_id": .string(Self.id), "owner": .string(owner)]
      try await collection.updateOne(own, .operators(try taking()), options: .init(upsert: true))
      return nil
    } catch let error as MongoError where error.isDuplicateKey {
      return try await take()
    }
  }

  private func taking() throws -> BSONDocument {
    let fields = [("owner", BSONValue.string(owner))] + ProcessIdentity.current().fields
    return [
      "$set": .document(try BSONDocument(fields)),
      "$currentDate": ["takenAt": true, "heartbeatAt": true],
    ]
  }

  /// Renews it until the task is cancelled.
  ///
  /// - Throws: `MigrationRefusal.lockLost` when somebody else has it. A store that does not answer
  ///   is no reason to stop: the work itself will find out.
  func keep() async throws {
    while (try? await ContinuousClock().sleep(for: times.heartbeat)) != nil {
      let own: BSONDocument = ["_id": .string(Self.id), "owner": .string(owner)]
      let result = try? await collection.updateOne(own, ["$currentDate": ["heartbeatAt": true]])
      if result?.matchedCount == 0 { throw MigrationRefusal.lockLost }
    }
  }

  /// Waits until whoever holds it may have let it go.
  func waitALittle() async throws {
    try await ContinuousClock().sleep(for: times.look)
  }

  /// Gives it back, if it is still the owner's.
  func release() async throws {
    try await remove(["owner": .string(owner)])
  }

  /// Takes it from its holder and leaves it free.
  func takeAway(from holder: MigrationLockHolder) async throws {
    try await remove(["owner": .string(holder.owner)])
  }

  private func remove(_ condition: BSONDocument) async throws {
    try await collection.deleteOne(try condition.appending("_id", .string(Self.id)))
  }
}

/// Who holds the lock of a store's migrations.
package struct MigrationLockHolder: Hashable, Sendable, CustomStringConvertible {
  package let owner: String
  package let process: ProcessIdentity
  /// How long it holds it.
  package let age: Duration
  /// How long ago it last said that it lives.
  package let silence: Duration
  /// Whether it was silent for too long, or its process has ended.
  package let isAbandoned: Bool
  let heartbeatAt: BSONValue

  init(_ document: BSONDocument, abandonedAfter limit: Duration) {
    owner = document["owner"]?.stringValue ?? "?"
    process = ProcessIdentity(document)
    age = .milliseconds(document["age"]?.int64Value ?? 0)
    silence = .milliseconds(document["silence"]?.int64Value ?? 0)
    heartbeatAt = document["heartbeatAt"] ?? .null
    isAbandoned = silence > limit || process.isGone
  }

  package var description: String {
    "process \(process.process) on \(process.host) for \(age.components.seconds) s"
      + " (last sign of life \(silence.components.seconds) s ago)"
  }
}
