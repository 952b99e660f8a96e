package import Access
import BSON
package import Documents
import Schema

extension EventRepository {
  /// The scope's latest sweat test: of the latest workout, and of workouts that began at the same
  /// moment, as one that two devices recorded, the test that was written last; nil when there is
  /// none.
  package func latestSweatTest(in scope: Scope) async throws -> SweatTestDocument? {
    try await events.find(
      scope.filter(
        EventFields.key(\.athlete),
        [SweatTestFields.key(\.kind): .string(EventKind.sweatTest.rawValue)]),
      sort: [
        SweatTestFields.key(\.start): -1, SweatTestFields.key(\.writtenAt): -1, "_id": -1,
      ], limit: 1
    ).first.map { SweatTestDocument($0) }
  }
}
