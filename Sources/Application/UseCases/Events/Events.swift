package import Access
package import Documents
package import Ground
import Query
package import Repositories
import Schema

/// What can be done with the events of athletes' timelines.
package struct Events: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// The athlete's events that begin in the asked stretch, by start.
  ///
  /// - Throws: `AthleteRefusal.unknown`; `EventRefusal.backwards` for a stretch that ends before it
  ///   begins.
  package func timeline(
    of athlete: String, _ query: TimelineQuery, by caller: Caller
  ) async throws -> [EventDocument] {
    if let from = query.from, let to = query.to, to < from {
      throw EventRefusal.backwards(from: from, to: to)
    }
    let scope = try await Athletes(ground).found(athlete, by: caller).scope
    return try await ground.store.events.list(query, in: scope)
  }

  /// The athlete's events, by start unless another order is asked for.
  ///
  /// - Throws: `AthleteRefusal.unknown`.
  package func list(
    of athlete: String, by caller: Caller
  ) async throws -> OpenedList<EventFields> {
    let scope = try await Athletes(ground).found(athlete, by: caller).scope
    return ground.list(
      ground.store.events.list(in: scope), named: "events of \(athlete)",
      usually: [.ascending(\.start)], for: caller)
  }

  /// - Throws: `EventRefusal.unknown`, also for an event that the caller may not know of.
  package func read(_ id: String, by caller: Caller) async throws -> EventDocument {
    try await found(id, by: caller).event
  }
}

// MARK: - For other features

extension Events {
  /// The event, and the scope of its athlete's data.
  func found(
    _ id: String, by caller: Caller
  ) async throws -> (event: EventDocument, scope: Scope) {
    let reach = try await ground.access.reach(of: caller)
    guard let event = try await ground.store.events.find(id, in: reach) else {
      throw EventRefusal.unknown(id: id)
    }
    let scope = try await ground.access.scope(of: event.required(\.athlete), for: caller)
    return (event, scope)
  }
}
