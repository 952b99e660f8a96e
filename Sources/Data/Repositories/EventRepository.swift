import BSON
package import Documents
package import Mongo
import Schema
package import Time

/// What happened to athletes.
package struct EventRepository: Sendable {
  let events: Collection

  func prepare() async throws {
    try await events.createIndexes([
      IndexModel(
        keys: [WorkoutFields.key(\.athlete): 1, WorkoutFields.key(\.start): 1],
        name: "timeline")
    ])
  }

  /// The athlete's event; nil when there is none of this id.
  package func find(
    _ id: String, in scope: Scope, session: Session? = nil
  ) async throws -> EventDocument? {
    try await events.findOne(
      ["_id": .string(id), WorkoutFields.key(\.athlete): .string(scope.athlete)],
      session: session
    ).map { try EventDocument($0) }
  }

  /// Whose event it is, for `Access` to decide; nil when there is none of this id.
  package func owner(of id: String) async throws -> String? {
    let found = try await events.findOne(
      ["_id": .string(id)], projection: [WorkoutFields.key(\.athlete): 1])
    return found?[WorkoutFields.key(\.athlete)]?.stringValue
  }

  /// The athlete's events that begin in [from, to), by start and then id.
  package func list(_ query: TimelineQuery, in scope: Scope) async throws -> [EventDocument] {
    try await events.find(
      query.filter(athlete: scope.athlete),
      sort: [WorkoutFields.key(\.start): 1, "_id": 1], limit: query.limit
    ).map { try EventDocument($0) }
  }

  /// The athlete's latest event of a kind; nil when there is none.
  package func latest(_ kind: EventKind, in scope: Scope) async throws -> EventDocument? {
    try await events.find(
      [
        WorkoutFields.key(\.athlete): .string(scope.athlete),
        WorkoutFields.key(\.kind): .string(kind.rawValue),
      ], sort: [WorkoutFields.key(\.start): -1, "_id": -1], limit: 1
    ).first.map { try EventDocument($0) }
  }

  /// Writes an event that is worked out from others: new, or in place of its former self.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  package func put(
    _ event: EventDocument, in scope: Scope, session: Session? = nil
  ) async throws -> Bool {
    let result = try await events.replaceOne(
      [
        "_id": .string(try event.id), WorkoutFields.key(\.athlete): .string(scope.athlete),
      ], with: event.bson, upsert: true, session: session)
    return result.upsertedID != nil
  }
}

/// Which stretch of a timeline is asked for.
package struct TimelineQuery: Sendable {
  package var from: Instant?
  package var to: Instant?
  package var kind: EventKind?
  package var limit: Int

  /// How many events may be asked for at once.
  package static let limits = 1...1000

  package init(from: Instant? = nil, to: Instant? = nil, kind: EventKind? = nil, limit: Int) {
    self.from = from
    self.to = to
    self.kind = kind
    self.limit = limit
  }

  fileprivate func filter(athlete: String) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    builder.append(WorkoutFields.key(\.athlete), .string(athlete))
    if let kind { builder.append(WorkoutFields.key(\.kind), .string(kind.rawValue)) }
    if from != nil || to != nil {
      builder.beginDocument(WorkoutFields.key(\.start))
      if let from { builder.append("$gte", .datetime(milliseconds: from.milliseconds)) }
      if let to { builder.append("$lt", .datetime(milliseconds: to.milliseconds)) }
      builder.endDocument()
    }
    return try builder.finish()
  }
}
