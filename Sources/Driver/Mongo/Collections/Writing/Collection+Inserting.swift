public import BSON

extension Collection {
  /// Stores one document and gives back its `_id`; without one it gets an ObjectID.
  ///
  ///     {insert: name, documents: [document], bypassDocumentValidation: …, comment: …}
  @discardableResult
  public func insertOne(
    _ document: BSONDocument, bypassesValidation: Bool = false, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> BSONValue {
    try await insertMany(
      [document], bypassesValidation: bypassesValidation, comment: comment, session: session
    ).first ?? .null
  }

  /// Stores documents in their order, in as few commands as the server's limits allow, and gives
  /// back their `_id`s in the same order.
  ///
  ///     {insert: name, documents: […], ordered: …, bypassDocumentValidation: …, comment: …}
  ///
  /// An ordered insert stops at the first failure, an unordered one tries them all; in both cases
  /// `MongoError.writeErrors` says which failed, and `MongoError.partialResult` which are stored.
  @discardableResult
  public func insertMany(
    _ documents: [BSONDocument], isOrdered: Bool = true, bypassesValidation: Bool = false,
    comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> [BSONValue] {
    try await insert(
      documents.count, isOrdered: isOrdered, bypassesValidation: bypassesValidation,
      comment: comment, session: session
    ) { documents[$0] }
  }

  /// The same for documents that are made when the worker comes to them.
  func insert(
    _ count: Int, isOrdered: Bool = true, bypassesValidation: Bool = false,
    comment: BSONValue? = nil, session: Session?,
    _ document: @escaping @Sendable (Int) throws(MongoError) -> BSONDocument
  ) async throws -> [BSONValue] {
    var options = CommandBuilder()
    options.set("ordered", isOrdered)
    options.set("comment", comment)
    let insertion = Insertion(
      target: target, count: count, document: document, options: try options.finish(),
      bypassesValidation: bypassesValidation)
    guard count > 0 else { return [] }
    return try await client.perform(insertion, in: session) { connection, session in
      try insertion.run(on: connection, session: session)
    }
  }
}
