public import BSON

extension Collection {
  /// Changes the first document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, …options}], …options}
  @discardableResult
  public func updateOne(
    _ filter: BSONDocument, _ update: Modification, options: UpdateOptions = UpdateOptions(),
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = options.write(.updateOne, filter, update)
    return try await change(write, sort: options.sort, options: options.bulk, session: session)
  }

  /// Changes every document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, multi: true, …options}], …options}
  @discardableResult
  public func updateMany(
    _ filter: BSONDocument, _ update: Modification, options: UpdateOptions = UpdateOptions(),
    session: Session? = nil
  ) async throws -> UpdateResult {
    let write = options.write(.updateMany, filter, update)
    return try await change(write, sort: nil, options: options.bulk, session: session)
  }

  /// Puts a whole document in the place of the first one that matches; the `_id` stays.
  ///
  ///     {update: name, updates: [{q: filter, u: replacement, …options}], …options}
  @discardableResult
  public func replaceOne(
    _ filter: BSONDocument, with replacement: BSONDocument,
    options: ReplaceOptions = ReplaceOptions(), session: Session? = nil
  ) async throws -> UpdateResult {
    let write = options.write(filter, replacement)
    return try await change(write, sort: options.sort, options: options.bulk, session: session)
  }

  private func change(
    _ write: WriteModel, sort: BSONDocument?, options: BulkWriteOptions, session: Session?
  ) async throws -> UpdateResult {
    guard let sort else {
      return UpdateResult(try await bulkWrite([write], options: options, session: session))
    }
    var fields = write.options
    fields.set("sort", sort)
    options.writeShared(to: &fields)
    fields.set("bypassDocumentValidation", options.bypassesValidation ? true : nil)
    let update = SortedUpdate(target: target, write: write, options: try fields.finish())
    return try await client.perform(update, in: session) { connection, session in
      try update.run(on: connection, session: session)
    }
  }
}
