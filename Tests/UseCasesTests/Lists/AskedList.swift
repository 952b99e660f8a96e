import Access
import Documents
import Edge
import Ground
import Schema
import Time
import UseCases

/// A list of athletes as somebody asks for it.
struct AskedList: Sendable {
  let brine: Brine
  var filter: String?
  var sort: String?
  var fields: String?

  func query(limit: Int = 3, cursor: String? = nil) throws -> ListQuery {
    var query = try ListTexts(filter: filter, sort: sort, fields: fields).query(
      AthleteFields.declared.shape, for: Viewer()
    ) { _ in .utc }
    query.limit = limit
    query.cursor = cursor
    return query
  }

  func page(
    limit: Int = 3, cursor: String? = nil, by caller: Caller = .service
  ) async throws -> Page<AthleteFields> {
    try await brine.athletes.list(by: caller).page(query(limit: limit, cursor: cursor))
  }

  /// The ids on all pages, in their order.
  func ids(limit: Int = 3, by caller: Caller = .service) async throws -> [String] {
    var ids: [String] = []
    var cursor: String?
    repeat {
      let page = try await page(limit: limit, cursor: cursor, by: caller)
      ids += try page.items.map { try $0.required(\.id) }
      cursor = page.next
    } while cursor != nil && ids.count < 1_000
    return ids
  }
}
