internal import BSON
internal import CMongo

/// Several writes sent as few commands as the server's limits allow; every write of this module but
/// `findAndModify` is one. libmongoc adds write concern, session and, where the server allows it,
/// the retry.
struct BulkWrite: Sendable {
  let target: Target
  let writes: [WriteModel]
  /// `ordered`, `let` and `comment`.
  let options: BSONDocument
  /// Whether the collection's validator is passed by.
  let bypassesValidation: Bool

  func run(on connection: Connection, session: SessionHandle?) throws(MongoError) -> BulkWriteResult
  {
    let bulk = try Bulk(
      target, options, bypassesValidation: bypassesValidation, on: connection, session: session)
    var insertedIDs: [Int: BSONValue] = [:]
    for (position, write) in writes.enumerated() {
      guard let kind = write.kind.native else {
        insertedIDs[position] = try bulk.insert(write.first)
        continue
      }
      try bulk.add(write, as: kind)
    }
    do { return BulkWriteResult(try bulk.execute(), insertedIDs: insertedIDs) } catch {
      throw error.after(insertions: insertedIDs)
    }
  }
}

extension WriteModel.Kind {
  /// Nil for an insertion, which has a way of its own.
  fileprivate var native: brine_write? {
    switch self {
    case .insert: nil
    case .updateOne: BRINE_UPDATE_ONE
    case .updateMany: BRINE_UPDATE_MANY
    case .replaceOne: BRINE_REPLACE_ONE
    case .deleteOne: BRINE_DELETE_ONE
    case .deleteMany: BRINE_DELETE_MANY
    }
  }
}
