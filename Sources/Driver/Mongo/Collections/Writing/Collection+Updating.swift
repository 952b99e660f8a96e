public import BSON

extension Collection {
  /// Changes the first document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, upsert: …, arrayFilters: …,
  ///      collation: …, hint: …, sort: …}], bypassDocumentValidation: …, let: variables, comment: …}
  ///
  /// The first one is that in the order of `sort` (MongoDB 8.0 and later), else any.
  /// With `upsert`, what filter and update say is inserted when nothing matches.
  @discardableResult
  public func updateOne(
    _ filter: BSONDocument, _ update: Modification, sort: BSONDocument? = nil, upsert: Bool? = nil,
    arrayFilters: [BSONDocument]? = nil, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, bypassesValidation: Bool = false, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = WriteModel.updateOne(
      filter, update, upsert: upsert, arrayFilters: arrayFilters, collation: collation, hint: hint)
    return try await change(
      write, sort: sort, variables: variables, bypassesValidation: bypassesValidation,
      comment: comment, session: session)
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
  ///     {update: name, updates: [{q: filter, u: replacement, upsert: …, collation: …, hint: …,
  ///      sort: …}], bypassDocumentValidation: …, let: variables, comment: …}
  ///
  /// The first one is that in the order of `sort` (MongoDB 8.0 and later), else any.
  @discardableResult
  public func replaceOne(
    _ filter: BSONDocument, with replacement: BSONDocument, sort: BSONDocument? = nil,
    upsert: Bool? = nil, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, bypassesValidation: Bool = false, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = WriteModel.replaceOne(
      filter, with: replacement, upsert: upsert, collation: collation, hint: hint)
    return try await change(
      write, sort: sort, variables: variables, bypassesValidation: bypassesValidation,
      comment: comment, session: session)
  }

  private func change(
    _ write: WriteModel, sort: BSONDocument?, variables: BSONDocument?, bypassesValidation: Bool,
    comment: BSONValue?, session: Session?
  ) async throws -> UpdateResult {
    guard let sort else {
      let result = try await bulkWrite(
        [write], bypassesValidation: bypassesValidation, variables: variables, comment: comment,
        session: session)
      return UpdateResult(result)
    }
    var options = write.options
    options.set("sort", sort)
    options.set("let", variables)
    options.set("bypassDocumentValidation", bypassesValidation ? true : nil)
    options.set("comment", comment)
    let update = SortedUpdate(target: target, write: write, options: try options.finish())
    return try await client.perform(update, in: session) { connection, session in
      try update.run(on: connection, session: session)
    }
  }
}
