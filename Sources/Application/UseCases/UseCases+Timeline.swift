package import Documents
package import Repositories

extension UseCases {
  /// The athlete's events that begin in the asked stretch, by start.
  ///
  /// - Throws: `Refusal.notFound` when there is no such athlete.
  package func timeline(
    of athlete: String, _ query: TimelineQuery
  ) async throws -> [EventDocument] {
    _ = try await self.athlete(athlete)
    return try await store.events.list(query, in: access.scope(of: athlete))
  }

  /// - Throws: `Refusal.notFound`.
  package func event(_ id: String) async throws -> EventDocument {
    guard let owner = try await store.events.owner(of: id),
      let event = try await store.events.find(id, in: access.scope(of: owner))
    else { throw Refusal.notFound(.event, id: id) }
    return event
  }

  /// - Throws: `Refusal.notFound` when the athlete has no such recording.
  package func recording(_ id: String, of athlete: String) async throws -> RecordingDocument {
    let scope = access.scope(of: athlete)
    guard let recording = try await store.recordings.find(id, in: scope) else {
      throw Refusal.notFound(.recording, id: id)
    }
    return recording
  }

  /// Everything that a recording's device measured, in stretches, by start.
  ///
  /// - Throws: `Refusal.notFound` when the athlete has no such recording.
  package func samples(of id: String, of athlete: String) async throws -> [SamplesDocument] {
    _ = try await recording(id, of: athlete)
    return try await store.recordings.samples(of: id, in: access.scope(of: athlete))
  }
}
