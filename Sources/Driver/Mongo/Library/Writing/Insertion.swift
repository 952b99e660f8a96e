internal import BSON

/// Documents to store, made one after the other on the worker, so that no more than one of them
/// need be in memory beside what is sent.
struct Insertion: Sendable {
  let target: Target
  let count: Int
  /// The document of this place, from 0.
  let document: @Sendable (Int) throws(MongoError) -> BSONDocument
  /// `ordered` and `comment`.
  let options: BSONDocument
  /// Whether the collection's validator is passed by.
  let bypassesValidation: Bool

  /// The `_id` of each document, in their order.
  func run(on connection: Connection, session: SessionHandle?) throws(MongoError) -> [BSONValue] {
    let bulk = try Bulk(
      target, options, bypassesValidation: bypassesValidation, on: connection, session: session)
    var ids: [BSONValue] = []
    ids.reserveCapacity(count)
    for place in 0..<count { ids.append(try bulk.insert(try document(place))) }
    do { _ = try bulk.execute() } catch {
      throw error.after(insertions: Dictionary(uniqueKeysWithValues: zip(ids.indices, ids)))
    }
    return ids
  }
}
