import BSON
package import Documents
package import Mongo
import Schema

/// Athletes, a document each.
package struct AthleteRepository: Sendable {
  let athletes: Collection

  /// The athlete; nil when there is none of this id.
  package func find(in scope: Scope, session: Session? = nil) async throws -> AthleteDocument? {
    try await athletes.findOne(["_id": .string(scope.athlete)], session: session)
      .map { AthleteDocument($0) }
  }

  /// - Throws: `MongoError` with `isDuplicateKey` when the id is taken.
  package func insert(_ athlete: AthleteDocument) async throws {
    try await athletes.insertOne(athlete.bson)
  }

  /// Replaces the document if it still is at a revision; false when it has moved on or is gone.
  package func replace(
    with athlete: AthleteDocument, ifRevision revision: Int64, in scope: Scope
  ) async throws -> Bool {
    let result = try await athletes.replaceOne(
      ["_id": .string(scope.athlete), AthleteFields.key(\.revision): .int64(revision)],
      with: athlete.bson)
    return result.matchedCount == 1
  }
}
