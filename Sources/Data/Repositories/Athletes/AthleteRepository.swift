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

  /// Makes the former version of an athlete the next, if it still is at the former one's revision;
  /// false when it has moved on or is gone.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  package func change(
    from former: AthleteDocument, to next: AthleteDocument, in scope: Scope
  ) async throws -> Bool {
    let (id, revision) = (try former.required(\.id), try former.required(\.revision))
    try scope.requireContaining(id)
    let result = try await athletes.change(
      from: former, to: next, where: \.id == id, \.revision == revision)
    return result.matchedCount == 1
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
