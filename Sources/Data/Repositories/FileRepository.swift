import BSON
package import Documents
package import Mongo
import Schema

/// Raw files as they came, each once for an athlete.
package struct FileRepository: Sendable {
  let files: Collection

  /// Whether the athlete's file of this id is there.
  package func contains(_ id: String, in scope: Scope, session: Session? = nil) async throws -> Bool
  {
    try await files.findOne(
      ["_id": .string(id), FileFields.key(\.athlete): .string(scope.athlete)],
      projection: ["_id": 1], session: session) != nil
  }

  package func insert(_ file: FileDocument, session: Session) async throws {
    try await files.insertOne(file.bson, session: session)
  }
}
