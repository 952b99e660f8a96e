public import BSON

extension Collection {
  /// Stores one document. Give it an `_id`; without one the driver library adds an ObjectID.
  ///
  ///     {insert: name, documents: [document]}
  public func insertOne(_ document: BSONDocument, session: Session? = nil) async throws {
    _ = try await write([.insert(document)], in: session)
  }

  /// Stores documents in their order, in as few commands as the server's limits allow.
  ///
  /// An ordered insert stops at the first failure, an unordered one tries them all; in both cases
  /// `MongoError.writeErrors` says which failed, and the others are stored.
  public func insertMany(
    _ documents: [BSONDocument], isOrdered: Bool = true, session: Session? = nil
  ) async throws {
    guard !documents.isEmpty else { return }
    _ = try await write(documents.map(Write.insert), isOrdered: isOrdered, in: session)
  }

  /// Changes the first document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, upsert: …, arrayFilters: …, hint: …}]}
  /// - Parameters:
  ///   - update: Update operators, such as `{$set: …}`.
  ///   - upsert: Whether to insert what filter and update say when nothing matches.
  @discardableResult
  public func updateOne(
    _ filter: BSONDocument, _ update: BSONDocument, upsert: Bool = false,
    arrayFilters: [BSONDocument] = [], hint: BSONValue? = nil, session: Session? = nil
  ) async throws -> UpdateResult {
    let options = try updateOptions(upsert, arrayFilters, hint)
    return UpdateResult(
      try await write([.updateOne(filter, update, options: options)], in: session))
  }

  /// Changes every document that matches; otherwise like `updateOne`, with `multi: true`.
  @discardableResult
  public func updateMany(
    _ filter: BSONDocument, _ update: BSONDocument, upsert: Bool = false,
    arrayFilters: [BSONDocument] = [], hint: BSONValue? = nil, session: Session? = nil
  ) async throws -> UpdateResult {
    let options = try updateOptions(upsert, arrayFilters, hint)
    return UpdateResult(
      try await write([.updateMany(filter, update, options: options)], in: session))
  }

  /// Puts a whole document in the place of the first one that matches; the `_id` stays.
  ///
  ///     {update: name, updates: [{q: filter, u: replacement, upsert: …, hint: …}]}
  @discardableResult
  public func replaceOne(
    _ filter: BSONDocument, with replacement: BSONDocument, upsert: Bool = false,
    hint: BSONValue? = nil, session: Session? = nil
  ) async throws -> UpdateResult {
    let options = try updateOptions(upsert, [], hint)
    return UpdateResult(
      try await write([.replaceOne(filter, replacement, options: options)], in: session))
  }

  /// Removes the first document that matches, and says how many were removed: 0 or 1.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 1, hint: …}]}
  @discardableResult
  public func deleteOne(
    _ filter: BSONDocument, hint: BSONValue? = nil, session: Session? = nil
  ) async throws -> Int {
    let options = try updateOptions(false, [], hint)
    return Self.deleted(try await write([.deleteOne(filter, options: options)], in: session))
  }

  /// Removes every document that matches, and says how many.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 0, hint: …}]}
  @discardableResult
  public func deleteMany(
    _ filter: BSONDocument, hint: BSONValue? = nil, session: Session? = nil
  ) async throws -> Int {
    let options = try updateOptions(false, [], hint)
    return Self.deleted(try await write([.deleteMany(filter, options: options)], in: session))
  }

  private static func deleted(_ reply: BSONDocument) -> Int {
    Int(reply["nRemoved"]?.int64Value ?? 0)
  }

  private func updateOptions(
    _ upsert: Bool, _ arrayFilters: [BSONDocument], _ hint: BSONValue?
  ) throws(MongoError) -> BSONDocument {
    var options = CommandBuilder()
    options.set("upsert", ifTrue: upsert)
    options.set("arrayFilters", arrayFilters)
    options.set("hint", hint)
    return try options.finish()
  }
}

/// What an update or a replacement did.
public struct UpdateResult: Hashable, Sendable {
  /// How many documents matched the filter.
  public let matchedCount: Int

  /// How many of them changed: a document that was so already does not count.
  public let modifiedCount: Int

  /// The `_id` of the document that was inserted because nothing matched; nil when none was.
  public let upsertedID: BSONValue?

  init(_ reply: BSONDocument) {
    matchedCount = Int(reply["nMatched"]?.int64Value ?? 0)
    modifiedCount = Int(reply["nModified"]?.int64Value ?? 0)
    upsertedID = reply["upserted"]?.arrayValue?[0]?.documentValue?["_id"]
  }
}
