import Mongo
import Query
import Repositories
import Schema

extension OpenedList {
  /// Reads a page of the list.
  ///
  /// Pages follow one another by the place of their last document, not by a count. So what is added,
  /// changed and removed in between neither repeats nor hides a document that keeps its place.
  ///
  /// - Throws: `ListRefusal.wrongCursor`; `.tooSlow` when the database does not find it in time.
  package func page(_ query: ListQuery) async throws -> Page<F> {
    let question = try await question(query)
    // One more than is shown tells whether there is a next page.
    let found = try await inTime(query) {
      try await documents.find(
        question.condition, by: question.order, selection: question.read,
        limit: query.limit + 1, maxTime: ground.listTime)
    }
    let items = found.prefix(query.limit)
    let last = found.count > items.count ? items.last : nil
    let shown = query.selection.map { Projection<F>(documents.selection($0.paths)) }
    return Page(
      items: try items.map { try shown?.applied(to: $0) ?? $0 },
      next: try await cursor(behind: last, query, question.order), total: try await total(query))
  }

  private func total(_ query: ListQuery) async throws -> Int? {
    guard query.countsAll else { return nil }
    return try await inTime(query) {
      try await documents.count(query.condition, maxTime: ground.listTime)
    }
  }

  private func cursor(
    behind last: Document<F>?, _ query: ListQuery, _ order: SortOrder
  ) async throws -> String? {
    guard let last else { return nil }
    return try await seal(query, order).cursor(behind: order.key(of: last.bson))
  }

  /// - Throws: `ListRefusal.tooSlow` when the server gave up.
  func inTime<Result>(
    _ query: ListQuery, _ read: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await read()
    } catch let error as MongoError where error.isOutOfTime {
      throw ListRefusal.tooSlow(query.texts, ground.listTime)
    }
  }
}

extension MongoError {
  /// The server worked for longer than it was allowed to.
  fileprivate var isOutOfTime: Bool { kind == .server && code == 50 }
}
