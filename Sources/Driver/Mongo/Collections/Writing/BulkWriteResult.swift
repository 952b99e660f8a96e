public import BSON

/// What a bulk write did. Ids are listed by the position of their write in the call, from 0.
public struct BulkWriteResult: Hashable, Sendable {
  /// How many documents were stored by insertions.
  public let insertedCount: Int

  /// How many documents matched updates' and replacements' filters.
  public let matchedCount: Int

  /// How many of them changed: a document that was so already does not count.
  public let modifiedCount: Int

  /// How many documents were removed.
  public let deletedCount: Int

  /// The `_id` of every document that was stored by an insertion, given or generated.
  public let insertedIDs: [Int: BSONValue]

  /// The `_id` of every document that was inserted because nothing matched.
  public let upsertedIDs: [Int: BSONValue]

  init(_ reply: BSONDocument, insertedIDs: [Int: BSONValue]) {
    self.insertedIDs = insertedIDs
    insertedCount = Int(reply["nInserted"]?.int64Value ?? 0)
    matchedCount = Int(reply["nMatched"]?.int64Value ?? 0)
    modifiedCount = Int(reply["nModified"]?.int64Value ?? 0)
    deletedCount = Int(reply["nRemoved"]?.int64Value ?? 0)
    let upserted = reply["upserted"]?.arrayValue?.compactMap(\.documentValue) ?? []
    let pairs = upserted.compactMap { entry -> (Int, BSONValue)? in
      guard let index = entry["index"]?.int64Value, let id = entry["_id"] else { return nil }
      return (Int(index), id)
    }
    upsertedIDs = Dictionary(pairs) { first, _ in first }
  }

  /// What a bulk write did before it failed. The reply counts the insertions that took effect: of
  /// those that did not fail they are the first ones, for they are sent in their order.
  init(before failure: MongoError, insertions: [Int: BSONValue]) {
    let reply = failure.serverReply ?? [:]
    let failed = Set(failure.writeErrors.map(\.index))
    let stored = insertions.sorted { $0.key < $1.key }.filter { !failed.contains($0.key) }
      .prefix(max(0, Int(clamping: reply["nInserted"]?.int64Value ?? 0)))
    self.init(
      reply, insertedIDs: Dictionary(stored.map { ($0.key, $0.value) }) { first, _ in first })
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

  init(_ result: BulkWriteResult) {
    matchedCount = result.matchedCount
    modifiedCount = result.modifiedCount
    upsertedID = result.upsertedIDs[0]
  }

  /// The reply of a single call.
  init(single reply: BSONDocument) {
    matchedCount = Int(reply["matchedCount"]?.int64Value ?? 0)
    modifiedCount = Int(reply["modifiedCount"]?.int64Value ?? 0)
    upsertedID = reply["upsertedId"]
  }
}
