package import Query
package import Repositories
import Schema

extension Ground {
  /// Reads a page of a list.
  ///
  /// Pages follow one another by the place of their last document, not by a count. So what is added,
  /// changed and removed in between neither repeats nor hides a document that keeps its place.
  ///
  /// - Parameters:
  ///   - name: different for each list. It need not tell scopes apart: those hold for each page anew.
  ///   - usual: the order where the query names none.
  /// - Throws: `ListRefusal.wrongCursor`.
  package func page<F>(
    _ query: ListQuery, of list: DocumentList<F>, named name: String, usually usual: Sort<F>
  ) async throws -> Page<F> {
    let order = (query.order ?? usual.order).endingWithID
    let read = query.selection.map { list.selection($0.paths + order.keys.map(\.path)) }
    // One more than is shown tells whether there is a next page.
    let found = try await list.find(
      try await condition(of: query, by: order, list: name), by: order, selection: read,
      limit: query.limit + 1)
    let items = found.prefix(query.limit)
    let last = found.count > items.count ? items.last : nil
    let shown = query.selection.map { Projection<F>(list.selection($0.paths)) }
    return Page(
      items: try items.map { try shown?.applied(to: $0) ?? $0 },
      next: try await cursor(behind: last, query, order, list: name),
      total: try await total(of: query, in: list))
  }

  private func total<F>(of query: ListQuery, in list: DocumentList<F>) async throws -> Int? {
    guard query.countsAll else { return nil }
    return try await list.count(query.condition)
  }

  private func condition(
    of query: ListQuery, by order: SortOrder, list: String
  ) async throws -> Condition {
    guard let cursor = query.cursor else { return query.condition }
    let place = try await seal(query, order, list: list).place(cursor)
    return .all([query.condition, order.after(place)])
  }

  private func cursor<F>(
    behind last: Document<F>?, _ query: ListQuery, _ order: SortOrder, list: String
  ) async throws -> String? {
    guard let last else { return nil }
    return try await seal(query, order, list: list).cursor(behind: order.key(of: last.bson))
  }

  private func seal(
    _ query: ListQuery, _ order: SortOrder, list: String
  ) async throws -> CursorSeal {
    let secret = try await store.secrets.value(for: .cursors) {
      // Each id has 96 random bits; the key of HMAC-SHA-256 should have 256.
      (0..<3).map { _ in newID() }.joined()
    }
    return try CursorSeal(secret, list: list, query.condition, order)
  }
}

extension SortOrder {
  /// The same order, in which no two documents tie.
  fileprivate var endingWithID: SortOrder {
    SortOrder(keys + [Key(FieldPath("_id"), .ascending)])
  }
}
