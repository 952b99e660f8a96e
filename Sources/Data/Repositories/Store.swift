import BSON
import Documents
package import Mongo

/// Everything that is stored, through one repository a collection.
package struct Store: Sendable {
  package let athletes: AthleteRepository
  package let recordings: RecordingRepository
  package let events: EventRepository
  package let files: FileRepository
  private let client: MongoClient
  private let database: Database

  package init(_ client: MongoClient, database name: String) {
    self.client = client
    database = client.database(name)
    athletes = AthleteRepository(athletes: database.collection(.athletes))
    recordings = RecordingRepository(
      recordings: database.collection(.recordings), samples: database.collection(.samples))
    events = EventRepository(events: database.collection(.events))
    files = FileRepository(files: database.collection(.files))
  }

  /// Makes the indexes that are missing; does nothing the second time.
  package func prepare() async throws {
    try await events.prepare()
    try await recordings.prepare()
  }

  /// Writes all of `body` or none of it; `body` may run again after a passing fault.
  package func transaction<Result: Sendable>(
    _ body: @Sendable (Session) async throws -> Result
  ) async throws -> Result {
    try await client.withTransaction(body)
  }

  /// Throws the reason when the store does not answer.
  package func ping() async throws {
    _ = try await database.runCommand(["ping": 1])
  }

  func run(_ command: BSONDocument) async throws -> BSONDocument {
    try await database.runCommand(command)
  }
}

extension Database {
  func collection(_ name: CollectionName) -> Collection {
    collection(name.rawValue)
  }
}
