package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// What happened to athletes.
package struct EventRepository: Sendable {
  let events: BoundCollection<EventFields>

  init(_ database: BoundDatabase) {
    events = database.collection(.events, of: EventFields.self)
  }

  /// The event; nil when there is none of this id in the scope.
  package func find(_ id: String, in scope: Scope) async throws -> EventDocument? {
    try await events.first(\.id == id, scope.filter(\.athlete))
  }

  /// The scope's events that begin in the asked stretch, by start and then id.
  package func list(_ query: TimelineQuery, in scope: Scope) async throws -> [EventDocument] {
    try await events.find(
      scope.filter(\.athlete), query.filter, sort: [.ascending(\.start), .ascending(\.id)],
      limit: query.limit)
  }

  /// The scope's events, of every kind.
  package func list(in scope: Scope) -> DocumentList<EventFields> {
    DocumentList(
      events, scope.filter(\.athlete), tags: [FieldPath(EventFields.key(\.kind))])
  }

  /// Writes an event that is worked out from others: new, or in place of its former self.
  ///
  /// - Returns: whether it is new.
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  @discardableResult
  package func put(_ event: EventDocument, in scope: Scope) async throws -> Bool {
    let athlete = try event.required(\.athlete)
    try scope.requireContaining(athlete)
    let id = try event.required(\.id)
    let result = try await events.put(event, where: \.id == id, \.athlete == athlete)
    return result.upsertedID != nil
  }

  /// Adds many events at once, in no order.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope`, with nothing written; `MongoError`, after which some
  ///   may be.
  package func insert(_ many: [EventDocument], in scope: Scope) async throws {
    for event in many { try scope.requireContaining(event.athlete) }
    try await events.insertMany(many.map(\.bson), isOrdered: false)
  }

  /// Removes all events of these athletes.
  package func remove(of athletes: [String], in scope: Scope) async throws -> Int {
    try await events.remove(scope.filter(\.athlete), .isIn(\.athlete, athletes))
  }
}
