public import BSON

extension Collection {
  /// Stores one document and gives back its `_id`; without one it gets an ObjectID.
  ///
  ///     {insert: name, documents: [document], …options}
  @discardableResult
  public func insertOne(
    _ document: BSONDocument, options: InsertOptions = InsertOptions(), session: Session? = nil
  ) async throws -> BSONValue {
    try await insertMany([document], options: options, session: session).first ?? .null
  }

  /// Stores documents in their order, in as few commands as the server's limits allow, and gives
  /// back their `_id`s in the same order.
  ///
  ///     {insert: name, documents: […], …options}
  ///
  /// An ordered insertion stops at the first failure, an unordered one tries all documents. In both
  /// cases `MongoError.writeErrors` says which failed, and `MongoError.partialResult` which are
  /// stored.
  @discardableResult
  public func insertMany(
    _ documents: [BSONDocument], options: InsertOptions = InsertOptions(),
    session: Session? = nil
  ) async throws -> [BSONValue] {
    try await insert(documents.count, options: options, session: session) { documents[$0] }
  }

  /// The same for documents that are made when the worker comes to them.
  func insert(
    _ count: Int, options: InsertOptions = InsertOptions(), session: Session?,
    _ document: @escaping @Sendable (Int) throws(MongoError) -> BSONDocument
  ) async throws -> [BSONValue] {
    let insertion = Insertion(
      target: target, count: count, document: document, options: try options.fields(),
      bypassesValidation: options.bypassesValidation)
    guard count > 0 else { return [] }
    return try await client.perform(insertion, in: session) { connection, session in
      try insertion.run(on: connection, session: session)
    }
  }
}
