package import Access
import BSON
package import Documents
import Mongo
import Schema

/// Raw files as they came, each once for an athlete.
package struct FileRepository: Repository {
  private let files: BoundCollection

  init(_ database: BoundDatabase) {
    files = database.collection(.files)
  }

  /// Whether the file of this id is there, in the scope.
  package func contains(_ id: String, in scope: Scope) async throws -> Bool {
    try await files.findOne(
      scope.filter(FileFields.key(\.athlete), ["_id": .string(id)]),
      options: .init(projection: ["_id": 1])) != nil
  }

  package func insert(_ file: FileDocument, in scope: Scope) async throws {
    try scope.requireContaining(file.athlete)
    try await files.insertOne(file.bson)
  }
}
