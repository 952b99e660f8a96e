import Mongo

/// The operations of a collection, by their names in the format.
enum CollectionOperations {
  /// Nil for another name.
  static func run(
    _ name: String, _ collection: Collection, of client: MongoClient, _ arguments: Arguments
  ) async throws -> OperationResult? {
    if name == "createFindCursor" {
      return try await CursorOperations.createFindCursor(collection, of: client, arguments)
    }
    if let result = try await read(name, collection, arguments) { return result }
    if let result = try await write(name, collection, arguments) { return result }
    if let result = try await findAndModify(name, collection, arguments) { return result }
    return try await administer(name, collection, arguments)
  }
}
