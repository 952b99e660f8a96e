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
  /// - Parameter selection: the fields that are read; nil for all.
  package func find(
    _ condition: Condition, by order: SortOrder, selection: FieldSelection? = nil, limit: Int
  ) async throws -> [Document<F>] {
    try await collection.find(
      own, Filter(condition), sort: Sort(order), fields: selection.map { Projection($0) },
      limit: limit)
  }

  /// How the server finds what `find` gives, and what it looks at for it.
  package func explain(
    _ condition: Condition, by order: SortOrder, selection: FieldSelection? = nil, limit: Int
  ) async throws -> QueryPlan {
    try await collection.explain(
      own, Filter(condition), sort: Sort(order), fields: selection.map { Projection($0) },
      limit: limit)
  }

  /// For how many documents the condition holds.
  package func count(_ condition: Condition) async throws -> Int {
    try await collection.count(own, Filter(condition))
  }

  /// These fields, and those without which a document could not be shown.
  package func selection(_ paths: [FieldPath]) -> FieldSelection {
    FieldSelection(.only, tags + paths)
  }
}
