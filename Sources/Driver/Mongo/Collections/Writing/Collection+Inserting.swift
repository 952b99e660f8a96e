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
    let result = try await bulkWrite(
      [.insertOne(document)], bypassesValidation: bypassesValidation, comment: comment,
      session: session)
    return result.insertedIDs[0] ?? .null
  }

  /// Stores documents in their order, in as few commands as the server's limits allow, and gives
  /// back their `_id`s in the same order.
  ///
  ///     {insert: name, documents: […], ordered: …, bypassDocumentValidation: …, comment: …}
  ///
  /// An ordered insert stops at the first failure, an unordered one tries them all; in both cases
  /// `MongoError.writeErrors` says which failed, and the others are stored.
  @discardableResult
  public func insertMany(
    _ documents: [BSONDocument], isOrdered: Bool = true, bypassesValidation: Bool = false,
    comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> [BSONValue] {
    let result = try await bulkWrite(
      documents.map(WriteModel.insertOne), isOrdered: isOrdered,
      bypassesValidation: bypassesValidation, comment: comment, session: session)
    return documents.indices.compactMap { result.insertedIDs[$0] }
  }
}
