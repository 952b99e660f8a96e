package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// Athletes, a document each.
package struct AthleteRepository: Sendable {
  private let athletes: BoundCollection<AthleteFields>
  private let revised: RevisedCollection<AthleteFields>

  init(_ database: BoundDatabase) {
    athletes = database.collection(.athletes, of: AthleteFields.self)
    revised = RevisedCollection(athletes) { try $0.id }
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

  /// Adds an athlete, in a transaction.
  ///
  /// - Throws: `TakenID`; `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope;
  ///   `MongoError`.
  package func insert(
    _ athlete: AthleteDocument, by author: Author, in scope: Scope
  ) async throws {
    try scope.requireContaining(athlete.id)
    try await revised.insert(athlete, by: author)
  }

  /// Makes the former version of an athlete the next, if it still is at the former one's revision;
  /// false when it has moved on or is gone. In a transaction.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  package func change(
    from former: AthleteDocument, to next: AthleteDocument, by author: Author, in scope: Scope
  ) async throws -> Bool {
    try scope.requireContaining(former.id)
    return try await revised.change(from: former, to: next, by: author)
  }

  /// Moves an athlete to the history, if it still is at this revision; false when it has moved on or is
  /// gone. In a transaction. What belongs to the athlete stays, and is reached again when the athlete
  /// is restored.
  package func delete(
    _ athlete: AthleteDocument, by author: Author, in scope: Scope
  ) async throws -> Bool {
    try scope.requireContaining(athlete.id)
    return try await revised.delete(athlete, by: author)
  }

  /// Brings a deleted athlete back as the next revision; nil when there is none. In a transaction.
  package func restore(
    _ id: String, by author: Author, in scope: Scope
  ) async throws -> AthleteDocument? {
    try scope.requireContaining(id)
    return try await revised.restore(id, by: author)
  }

  /// Adds many athletes at once, in no order.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope`, with nothing written; `MongoError`, after which some
  ///   may be.
  package func insert(_ many: [AthleteDocument], in scope: Scope) async throws {
    for athlete in many { try scope.requireContaining(athlete.id) }
    try await athletes.insertMany(many.map(\.bson), isOrdered: false)
  }

  /// Whether there is no athlete at all.
  package func isEmpty(in scope: Scope) async throws -> Bool {
    try await athletes.first(scope.filter(\.id)) == nil
  }

  /// The ids of the scope's athletes of a dataset.
  package func ids(ofDataset name: String, in scope: Scope) async throws -> [String] {
    try await athletes.find(
      scope.filter(\.id), \.dataset == name, sort: [.ascending(\.id)], fields: .only(\.id)
    ).map { try $0.required(\.id) }
  }

  package func remove(_ ids: [String], in scope: Scope) async throws -> Int {
    try await athletes.remove(scope.filter(\.id), .isIn(\.id, ids))
  }
}
