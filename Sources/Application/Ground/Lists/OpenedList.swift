package import Access
package import Query
package import Repositories
package import Schema

/// A list that `Access` opened for a caller. Each feature's `list` gives one, and both doors read it.
package struct OpenedList<F: Fields>: Sendable {
  let ground: Ground
  let documents: DocumentList<F>
  /// Different for each list. It need not tell scopes apart: those hold for each page anew.
  let name: String
  /// The order where a query names none.
  let usual: Sort<F>
  let mayBeExplained: Bool
}

extension Ground {
  /// - Parameters:
  ///   - name: different for each list.
  ///   - usual: the order where a query names none.
  package func list<F>(
    _ documents: DocumentList<F>, named name: String, usually usual: Sort<F>, for caller: Caller
  ) -> OpenedList<F> {
    OpenedList(
      ground: self, documents: documents, name: name, usual: usual,
      mayBeExplained: access.mayExplain(caller))
  }
}

extension OpenedList {
  /// How the database finds a page, and what it looks at for it.
  ///
  /// - Throws: `ListRefusal.unexplained` for who does not run the service; else as `page` does.
  package func plan(_ query: ListQuery) async throws -> QueryPlan {
    guard mayBeExplained else { throw ListRefusal.unexplained }
    let question = try await question(query)
    return try await inTime(query) {
      try await documents.explain(
        question.condition, by: question.order, selection: question.read,
        limit: query.limit + 1, maxTime: ground.listTime)
    }
  }

  /// What the database is asked for.
  func question(_ query: ListQuery) async throws -> (
    condition: Condition, order: SortOrder, read: FieldSelection?
  ) {
    let order = (query.order ?? usual.order).endingWithID
    return (
      try await condition(of: query, by: order), order,
      query.selection.map { documents.selection($0.paths + order.keys.map(\.path)) }
    )
  }

  private func condition(of query: ListQuery, by order: SortOrder) async throws -> Condition {
    guard let cursor = query.cursor else { return query.condition }
    let place = try await seal(query, order).place(cursor)
    return .all([query.condition, order.after(place)])
  }

  func seal(_ query: ListQuery, _ order: SortOrder) async throws -> CursorSeal {
    let secret = try await ground.store.secrets.value(for: .cursors) {
      // Each id has 96 random bits; the key of HMAC-SHA-256 should have 256.
      (0..<3).map { _ in ground.newID() }.joined()
    }
    return try CursorSeal(secret, list: name, query.condition, order)
  }
}

extension SortOrder {
  /// The same order, in which no two documents tie.
  fileprivate var endingWithID: SortOrder {
    SortOrder(keys + [Key(FieldPath("_id"), .ascending)])
  }
}
