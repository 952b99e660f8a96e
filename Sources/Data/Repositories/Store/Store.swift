import BSON
package import Mongo

/// Everything that is stored, through one repository a feature.
///
/// A store belongs to no transaction, or to one. In a transaction the body is given a store that
/// does, and every call through it takes part:
///
///     try await store.transaction { store in
///       try await store.files.insert(file, in: scope)
///       try await store.recordings.insert(recording, stretches, in: scope)
///     }
package struct Store: Sendable {
  private let client: MongoClient
  private let database: BoundDatabase

  package init(_ client: MongoClient, database name: String) {
    self.init(client, BoundDatabase(client.database(name), to: .noTransaction))
  }

  private init(_ client: MongoClient, _ database: BoundDatabase) {
    self.client = client
    self.database = database
  }

  /// Writes all of `body` or none of it; `body` may run again after a passing fault.
  ///
  /// - Throws: what `body` throws, with nothing written; `StoreMisuse` inside another transaction.
  package func transaction<Result: Sendable>(
    _ body: @Sendable (Store) async throws -> Result
  ) async throws -> Result {
    try database.binding.check()
    return try await client.withTransaction { session in
      let binding = TransactionBinding(session)
      let store = Store(client, BoundDatabase(database.database, to: binding))
      return try await binding.hold { try await body(store) }
    }
  }

  /// Throws the reason when the store does not answer.
  package func ping() async throws {
    _ = try await database.run(["ping": 1])
  }
}

// MARK: - The repositories; a new feature adds its lines here.

extension Store {
  package var athletes: AthleteRepository { AthleteRepository(database) }
  package var events: EventRepository { EventRepository(database) }
  package var files: FileRepository { FileRepository(database) }
  package var recordings: RecordingRepository { RecordingRepository(database) }
  package var secrets: SecretRepository { SecretRepository(database) }
  package var serverZones: ServerZoneRepository { ServerZoneRepository(database) }
  package var audit: AuditRepository { AuditRepository(database) }
  package var history: HistoryRepository { HistoryRepository(database) }
  package var teams: TeamRepository { TeamRepository(database) }
}
