package import Access
import BSON
package import Documents
import Mongo
import Schema
import Time

extension EventRepository {
  /// The scope's latest sweat test: of the latest workout, or of one at the same time, such as the
  /// same that another device recorded, whichever was written last; nil when there is none.
  package func latestSweatTest(in scope: Scope) async throws -> SweatTestDocument? {
    guard
      let latest = try await firstSweatTest(
        in: scope, sort: [SweatTestFields.key(\.start): -1, "_id": -1])
    else { return nil }
    let (start, end) = (try latest.required(\.start), try latest.required(\.end))
    return try await firstSweatTest(
      in: scope,
      where: [
        SweatTestFields.key(\.start): ["$lte": .datetime(milliseconds: end.milliseconds)],
        SweatTestFields.key(\.end): ["$gte": .datetime(milliseconds: start.milliseconds)],
      ],
      sort: [
        SweatTestFields.key(\.writtenAt): -1, SweatTestFields.key(\.start): -1, "_id": -1,
      ])
  }

  private func firstSweatTest(
    in scope: Scope, where condition: BSONDocument = [:], sort: BSONDocument
  ) async throws -> SweatTestDocument? {
    let own = try scope.filter(
      SweatTestFields.key(\.athlete),
      [SweatTestFields.key(\.kind): .string(EventKind.sweatTest.rawValue)])
    return try await events.find(
      ["$and": [.document(own), .document(condition)]], options: .init(sort: sort, limit: 1)
    ).first.map { SweatTestDocument($0) }
  }
}
