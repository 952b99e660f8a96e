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
    if let sort {
      return try await change(
        filter, .modification(update), sort, upsert, arrayFilters, collation, hint, variables,
        bypassesValidation, comment, session)
    }
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
    if let sort {
      return try await change(
        filter, .replacement(replacement), sort, upsert, nil, collation, hint, variables,
        bypassesValidation, comment, session)
    }
    let write = WriteModel.replaceOne(
      filter, with: replacement, upsert: upsert, collation: collation, hint: hint)
    return UpdateResult(
      try await bulkWrite(
        [write], bypassesValidation: bypassesValidation, variables: variables, comment: comment,
        session: session))
  }

  private func change(
    _ filter: BSONDocument, _ change: SortedUpdate.Change, _ sort: BSONDocument, _ upsert: Bool?,
    _ arrayFilters: [BSONDocument]?, _ collation: Collation?, _ hint: BSONValue?,
    _ variables: BSONDocument?, _ bypassesValidation: Bool, _ comment: BSONValue?,
    _ session: Session?
  ) async throws -> UpdateResult {
    var options = CommandBuilder()
    options.set("upsert", upsert)
    options.set("arrayFilters", arrayFilters)
    options.set("collation", collation)
    options.set("hint", hint)
    options.set("sort", sort)
    options.set("let", variables)
    options.set("bypassDocumentValidation", bypassesValidation ? true : nil)
    options.set("comment", comment)
    let update = SortedUpdate(
      target: target, filter: filter, change: change, options: try options.finish())
    return try await client.perform(in: session) { connection, session in
      try update.run(on: connection, session: session)
    }
  }
}
