public import BSON

extension Collection {
  /// Removes the first document that matches, and says how many were removed: 0 or 1.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 1, …options}], …options}
  @discardableResult
  public func deleteOne(
    _ filter: BSONDocument, options: DeleteOptions = DeleteOptions(), session: Session? = nil
  ) async throws -> Int {
    let write = options.write(.deleteOne, filter)
    return try await bulkWrite([write], options: options.bulk, session: session).deletedCount
  }

  /// Removes every document that matches, and says how many.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 0, …options}], …options}
  @discardableResult
  public func deleteMany(
    _ filter: BSONDocument, options: DeleteOptions = DeleteOptions(), session: Session? = nil
  ) async throws -> Int {
    let write = options.write(.deleteMany, filter)
    return try await bulkWrite([write], options: options.bulk, session: session).deletedCount
  }
}
