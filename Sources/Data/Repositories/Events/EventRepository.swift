package import Access
import BSON
package import Documents
import Mongo
import Schema

/// What happened to athletes.
package struct EventRepository: Repository {
  let events: BoundCollection

  init(_ database: BoundDatabase) {
    events = database.collection(.events)
  }

  func prepare() async throws {
    try await events.createIndexes([
      IndexModel(
        keys: [EventFields.key(\.athlete): 1, EventFields.key(\.start): 1], name: "timeline")
    ])
  }

  /// The event; nil when there is none of this id in the scope.
  package func find(_ id: String, in scope: Scope) async throws -> EventDocument? {
    try await events.findOne(
      scope.filter(EventFields.key(\.athlete), ["_id": .string(id)])
    ).map { EventDocument($0) }
  }

  /// The scope's events that begin in the asked stretch, by start and then id.
  package func list(_ query: TimelineQuery, in scope: Scope) async throws -> [EventDocument] {
    try await events.find(
      scope.filter(EventFields.key(\.athlete), query.conditions),
      options: .init(sort: [EventFields.key(\.start): 1, "_id": 1], limit: query.limit)
    ).map { EventDocument($0) }
  }

  /// Writes an event that is worked out from others: new, or in place of its former self.
  ///
  /// - Returns: whether it is new.
  /// - Throws: `StoreMisuse.outsideOfTheScope` for an athlete outside of the scope; `MongoError`.
  @discardableResult
  package func put(_ event: EventDocument, in scope: Scope) async throws -> Bool {
    let athlete = try event.required(\.athlete)
    try scope.requireContaining(athlete)
    let result = try await events.replaceOne(
      ["_id": .string(try event.required(\.id)), EventFields.key(\.athlete): .string(athlete)],
      with: event.bson, options: .init(upsert: true))
    return result.upsertedID != nil
  }
}
