package import Access
package import Documents
import Query
import Schema

extension EventRepository {
  /// The scope's sweat tests.
  package func sweatTests(in scope: Scope) -> DocumentList<SweatTestFields> {
    DocumentList(tests, own(scope))
  }

  /// The scope's latest sweat test: of the latest workout, or of one at the same time, such as the
  /// same that another device recorded, whichever was written last; nil when there is none.
  package func latestSweatTest(in scope: Scope) async throws -> SweatTestDocument? {
    let own = own(scope)
    guard
      let latest = try await tests.first(own, sort: [.descending(\.start), .descending(\.id)])
    else { return nil }
    let (start, end) = (try latest.required(\.start), try latest.required(\.end))
    return try await tests.first(
      own, \.start <= end, \.end >= start,
      sort: [.descending(\.writtenAt), .descending(\.start), .descending(\.id)])
  }

  private var tests: BoundCollection<SweatTestFields> { events.as(SweatTestFields.self) }

  private func own(_ scope: Scope) -> Filter<SweatTestFields> {
    scope.filter(\.athlete) && \.kind == .sweatTest
  }
}
