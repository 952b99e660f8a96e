import BSON
import Mongo

enum CursorOperations {
  /// Opens a cursor. It stays on one worker's thread, so that nothing is read before the test reads
  /// it, and its end can be awaited.
  static func createFindCursor(
    _ collection: Collection, of client: MongoClient, _ a: Arguments
  ) async throws -> OperationResult {
    let (filter, options) = (try a.filter(), try a.findOptions())
    try a.end()
    let cursor = try await Held<CursorReader>.open { serve in
      try await client.withWorker {
        try await collection.withCursor(filter, options: options) { cursor in
          await serve(try await CursorReader(cursor))
        }
      }
    }
    return .entity(.cursor(cursor))
  }

  /// The operations of cursors; nil for another name.
  static func run(_ name: String, _ cursor: Held<CursorReader>) async throws -> OperationResult? {
    switch name {
    case "iterateUntilDocumentOrError", "iterateOnce":
      return .document(try await cursor.with { try await $0.next() })
    case "close":
      await cursor.end()
      return OperationResult.none
    default: return nil
    }
  }
}
