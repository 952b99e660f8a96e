import BSON
import Mongo

/// What was done to a store, kept in the store: a document for each migration, and the lock.
struct Journal: Sendable {
  static let collection = "migrations"

  private let migrations: Collection
  private let database: Database

  init(_ database: Database) {
    self.database = database
    migrations = database.collection(Self.collection)
  }

  /// In the order of their numbers. Reads only.
  func entries() async throws -> [JournalEntry] {
    try await migrations.find(
      ["_id": ["$type": "number"]], options: .init(sort: ["_id": 1])
    ).compactMap(JournalEntry.init)
  }

  /// Notes that the first step is about to be done.
  func begin(
    _ migration: Migration, _ direction: Direction, by owner: String, in session: BSONDocument
  ) async throws {
    try await migrations.updateOne(
      ["_id": id(migration)],
      .operators([
        "$set": [
          "name": .string(migration.name), "phase": .string(migration.phase.rawValue),
          "checksum": .string(migration.checksum), "state": .string(direction.rawValue),
          "done": 0, "owner": .string(owner), "session": .document(session),
        ],
        "$unset": ["position": "", "documents": ""], "$currentDate": ["changedAt": true],
      ]), options: .init(upsert: true))
  }

  /// Makes a migration that somebody left in the middle the owner's.
  ///
  /// A process that was killed in a transaction leaves it open on the server for up to a minute, and
  /// everything that it touched locked, so it is ended first. Whoever may not do that waits.
  func take(
    _ migration: Migration, leftIn former: BSONDocument?, for owner: String,
    in session: BSONDocument
  ) async throws {
    if let former {
      _ = try? await database.runCommand(["killSessions": [.document(former)]])
    }
    try await migrations.updateOne(
      ["_id": id(migration)],
      ["$set": ["owner": .string(owner), "session": .document(session)]])
  }

  /// Notes that a step is done.
  func note(_ step: Int, of migration: Migration, by owner: String) async throws {
    try await change(
      migration, by: owner,
      [
        "$set": ["done": .int64(Int64(step) + 1)], "$unset": ["position": "", "documents": ""],
        "$currentDate": ["changedAt": true],
      ])
  }

  /// Notes how far a step is, in the transaction that brought it there.
  func note(
    position: BSONValue, documents: Int, of migration: Migration, by owner: String,
    in session: Session? = nil
  ) async throws {
    try await change(
      migration, by: owner,
      [
        "$set": ["position": position, "documents": .int64(Int64(documents))],
        "$currentDate": ["changedAt": true],
      ], in: session)
  }

  /// Notes that all steps are done.
  func finish(
    _ migration: Migration, _ direction: Direction, by owner: String
  ) async throws {
    switch direction {
    case .up:
      try await change(
        migration, by: owner,
        [
          "$set": ["state": .string(JournalEntry.applied)],
          "$unset": ["owner": "", "done": "", "session": ""],
          "$currentDate": ["changedAt": true],
        ])
    case .down:
      let result = try await migrations.deleteOne(mine(migration, owner))
      guard result == 1 else { throw MigrationRefusal.lockLost }
    }
  }

  /// Records a changed file as the right one.
  func accept(_ migration: Migration) async throws {
    try await migrations.updateOne(
      ["_id": id(migration)],
      ["$set": ["checksum": .string(migration.checksum), "name": .string(migration.name)]])
  }

  /// Notes all as applied at once, in a store that has none.
  func addAll(_ all: [Migration]) async throws {
    let now = try await database.runCommand(["hello": 1])["localTime"] ?? .null
    try await migrations.insertMany(
      all.map { migration in
        [
          "_id": id(migration), "name": .string(migration.name),
          "phase": .string(migration.phase.rawValue), "checksum": .string(migration.checksum),
          "state": .string(JournalEntry.applied), "changedAt": now,
        ]
      })
  }

  /// Whoever lost the lock finds another owner's name here, and changes nothing.
  private func change(
    _ migration: Migration, by owner: String, _ update: BSONDocument, in session: Session? = nil
  ) async throws {
    let result = try await migrations.updateOne(
      mine(migration, owner), .operators(update), session: session)
    guard result.matchedCount == 1 else { throw MigrationRefusal.lockLost }
  }

  private func mine(_ migration: Migration, _ owner: String) -> BSONDocument {
    ["_id": id(migration), "owner": .string(owner)]
  }

  private func id(_ migration: Migration) -> BSONValue { .int64(Int64(migration.number)) }
}
