package import Query
package import Schema

/// The documents of one type that a scope opens, to be read a page at a time.
package struct DocumentList<F: Fields>: Sendable {
  private let collection: BoundCollection<F>
  /// Holds for the documents of the list, whatever else is asked.
  private let own: Filter<F>
  /// What every document is read with, since it says what its other fields mean.
  private let tags: [FieldPath]

  init(_ collection: BoundCollection<F>, _ own: Filter<F>, tags: [FieldPath] = []) {
    self.collection = collection
    self.own = own
    self.tags = tags
  }

  /// The documents for which the condition holds.
  ///
  /// - Parameters:
  ///   - selection: the fields that are read; nil for all.
  ///   - maxTime: how long the server may work at it. Then it gives up with the code 50.
  package func find(
    _ condition: Condition, by order: SortOrder, selection: FieldSelection? = nil, limit: Int,
    maxTime: Duration? = nil
  ) async throws -> [Document<F>] {
    try await collection.find(
      own, Filter(condition), sort: Sort(order), fields: selection.map { Projection($0) },
      limit: limit, maxTime: maxTime)
  }

  /// How the server finds what `find` gives, and what it looks at for it.
  package func explain(
    _ condition: Condition, by order: SortOrder, selection: FieldSelection? = nil, limit: Int,
    maxTime: Duration? = nil
  ) async throws -> QueryPlan {
    try await collection.explain(
      own, Filter(condition), sort: Sort(order), fields: selection.map { Projection($0) },
      limit: limit, maxTime: maxTime)
  }

  /// For how many documents the condition holds.
  package func count(_ condition: Condition, maxTime: Duration? = nil) async throws -> Int {
    try await collection.count(own, Filter(condition), maxTime: maxTime)
  }

  /// These fields, and those without which a document could not be shown.
  package func selection(_ paths: [FieldPath]) -> FieldSelection {
    FieldSelection(.only, tags + paths)
  }
}
