public import BSON

extension Collection {
  /// Changes the first document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, upsert: …, arrayFilters: …,
  ///      collation: …, hint: …}], bypassDocumentValidation: …, let: variables, comment: …}
  ///
  /// With `upsert`, what filter and update say is inserted when nothing matches.
  @discardableResult
  public func updateOne(
    _ filter: BSONDocument, _ update: Modification, upsert: Bool? = nil,
    arrayFilters: [BSONDocument]? = nil, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, bypassesValidation: Bool = false, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = WriteModel.updateOne(
      filter, update, upsert: upsert, arrayFilters: arrayFilters, collation: collation, hint: hint)
    return UpdateResult(
      try await bulkWrite(
        [write], bypassesValidation: bypassesValidation, variables: variables, comment: comment,
        session: session))
  }

  /// Changes every document that matches; otherwise like `updateOne`, with `multi: true`.
  @discardableResult
  public func updateMany(
    _ filter: BSONDocument, _ update: Modification, upsert: Bool? = nil,
    arrayFilters: [BSONDocument]? = nil, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, bypassesValidation: Bool = false, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = WriteModel.updateMany(
      filter, update, upsert: upsert, arrayFilters: arrayFilters, collation: collation, hint: hint)
    return UpdateResult(
      try await bulkWrite(
        [write], bypassesValidation: bypassesValidation, variables: variables, comment: comment,
        session: session))
  }

  /// Puts a whole document in the place of the first one that matches; the `_id` stays.
  ///
  ///     {update: name, updates: [{q: filter, u: replacement, upsert: …, collation: …, hint: …}],
  ///      bypassDocumentValidation: …, let: variables, comment: …}
  @discardableResult
  public func replaceOne(
    _ filter: BSONDocument, with replacement: BSONDocument, upsert: Bool? = nil,
    collation: Collation? = nil, hint: BSONValue? = nil, variables: BSONDocument? = nil,
    bypassesValidation: Bool = false, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> UpdateResult {
    let write = WriteModel.replaceOne(
      filter, with: replacement, upsert: upsert, collation: collation, hint: hint)
    return UpdateResult(
      try await bulkWrite(
        [write], bypassesValidation: bypassesValidation, variables: variables, comment: comment,
        session: session))
  }
}
