package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// Athletes, a document each.
package struct AthleteRepository: Repository {
  private let athletes: BoundCollection<AthleteFields>

  init(_ database: BoundDatabase) {
    athletes = database.collection(.athletes, of: AthleteFields.self)
  }

  func prepare() async throws {
    try await athletes.keep(to: AthleteFields.declared.shape)
  }

  /// The athlete; nil when there is none of this id in the scope.
  package func find(_ id: String, in scope: Scope) async throws -> AthleteDocument? {
    guard scope.contains(id) else { return nil }
    return try await athletes.first(\.id == id)
  }

  /// The scope's athletes.
  package func list(in scope: Scope) -> DocumentList<AthleteFields> {
    DocumentList(athletes, scope.filter(\.id))
  }

  /// Adds an athlete; false when the id is taken.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  package func insert(_ athlete: AthleteDocument, in scope: Scope) async throws -> Bool {
    try scope.requireContaining(athlete.id)
    do {
      try await athletes.insertOne(athlete.bson)
      return true
    } catch let error as MongoError where error.isDuplicateKey {
      return false
    }
  }

  /// Replaces the document if it still is at a revision; false when it has moved on or is gone.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  package func replace(
    with athlete: AthleteDocument, ifRevision revision: Int64, in scope: Scope
  ) async throws -> Bool {
    let id = try athlete.required(\.id)
    try scope.requireContaining(id)
    let result = try await athletes.replaceOne(
      ["_id": .string(id), AthleteFields.key(\.revision): .int64(revision)], with: athlete.bson)
    return result.matchedCount == 1
  }
}
