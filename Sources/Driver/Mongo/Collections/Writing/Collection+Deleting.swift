public import BSON

extension Collection {
  /// Removes the first document that matches, and says how many were removed: 0 or 1.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 1, collation: …, hint: …}],
  ///      let: variables, comment: …}
  @discardableResult
  public func deleteOne(
    _ filter: BSONDocument, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Int {
    let write = WriteModel.deleteOne(filter, collation: collation, hint: hint)
    return try await bulkWrite([write], variables: variables, comment: comment, session: session)
      .deletedCount
  }

  /// Removes every document that matches, and says how many.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 0, collation: …, hint: …}],
  ///      let: variables, comment: …}
  @discardableResult
  public func deleteMany(
    _ filter: BSONDocument, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Int {
    let write = WriteModel.deleteMany(filter, collation: collation, hint: hint)
    return try await bulkWrite([write], variables: variables, comment: comment, session: session)
      .deletedCount
  }
}
