package import Repositories
package import Words

extension QueryPlan {
  /// `{"steps": ["FETCH", "IXSCAN"], "indexes": ["byStart"], "keysLookedAt": 51, …}`
  package var json: JSONValue {
    .object([
      .init("steps", .array(steps.map { .string($0) })),
      .init("indexes", .array(indexes.map { .string($0) })),
      .init("isSortedInMemory", .bool(isSortedInMemory)),
      .init("keysLookedAt", .integer(Int64(keysLookedAt))),
      .init("documentsLookedAt", .integer(Int64(documentsLookedAt))),
      .init("documentsFound", .integer(Int64(documentsFound))),
    ])
  }
}
