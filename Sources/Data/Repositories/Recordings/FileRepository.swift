package import Access
package import Documents
import Query
import Schema

/// Raw files as they came, each once for an athlete.
package struct FileRepository: Sendable {
  private let files: BoundCollection<FileFields>

  init(_ database: BoundDatabase) {
    files = database.collection(.files, of: FileFields.self)
  }

  /// Whether the file of this id is there, in the scope.
  package func contains(_ id: String, in scope: Scope) async throws -> Bool {
    try await files.first(\.id == id, scope.filter(\.athlete), fields: .only(\.id)) != nil
  }

  package func insert(_ file: FileDocument, in scope: Scope) async throws {
    try scope.requireContaining(file.athlete)
    try await files.insertOne(file.bson)
  }
}
