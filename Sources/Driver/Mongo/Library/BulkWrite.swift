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
    let bulk = try Bulk(self, on: connection, session: session)
    var insertedIDs: [Int: BSONValue] = [:]
    for (position, write) in writes.enumerated() {
      guard write.kind == .insert else {
        try bulk.add(write, write.first)
        continue
      }
      let (document, id) = try write.first.identified()
      insertedIDs[position] = id
      try bulk.add(write, document)
    }
    return BulkWriteResult(try bulk.execute(), insertedIDs: insertedIDs)
  }
}

extension BSONDocument {
  /// The document with its `_id`; without one with a new ObjectID in front, where the server would
  /// put it.
  fileprivate func identified() throws(MongoError) -> (BSONDocument, BSONValue) {
    if let id = self["_id"] { return (self, id) }
    let id = BSONValue.objectID(try .generated())
    var builder = BSONBuilder(minimumCapacity: byteCount + 17)
    builder.append("_id", id)
    builder.append(contentsOf: self)
    do { return (try builder.finish(), id) } catch { throw .invalidArgument(error) }
  }
}

extension ObjectID {
  /// A new one from libbson's generator, which any thread may use.
  static func generated() throws(MongoError) -> ObjectID {
    let bytes = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { buffer in
      brine_oid_new(buffer.baseAddress)
      return Array(buffer)
    }
    guard let id = ObjectID(bytes: bytes) else { throw MongoError(.driver, "no ObjectID") }
    return id
  }
}

/// Owner of libmongoc's bulk operation.
private struct Bulk: ~Copyable {
  private let pointer: OpaquePointer
  private let namespace: Namespace

  init(
    _ operation: BulkWrite, on connection: Connection, session: SessionHandle?
  ) throws(MongoError) {
    namespace = operation.target.namespace
    let target = try CollectionHandle(operation.target, on: connection)
    var outcome = Outcome()
    let pointer = operation.options.borrowed { options in
      brine_bulk_new(
        target.pointer, options, operation.bypassesValidation, session?.pointer, &outcome.raw)
    }
    guard let pointer else { throw outcome.error(in: namespace) }
    self.pointer = pointer
  }

  deinit { mongoc_bulk_operation_destroy(pointer) }

  borrowing func add(_ write: WriteModel, _ first: BSONDocument) throws(MongoError) {
    let options = try write.options.finish()
    switch write.second {
    case .none:
      try add(write.kind, first, options) { $0(brine_document(bytes: nil, length: 0)) }
    case .replacement(let document):
      try add(write.kind, first, options) { body in document.borrowed(body) }
    case .modification(.operators(let document)):
      try add(write.kind, first, options) { body in document.borrowed(body) }
    case .modification(let modification):
      let stages = try modification.value.arrayValue ?? []
      try add(write.kind, first, options) { body in stages.borrowed(body) }
    }
  }

  borrowing func execute() throws(MongoError) -> BSONDocument {
    var outcome = Outcome()
    brine_bulk_execute(pointer, &outcome.raw)
    return try outcome.requireReply(in: namespace)
  }

  /// `second` lends the update or the replacement.
  private borrowing func add(
    _ kind: WriteModel.Kind, _ first: BSONDocument, _ options: BSONDocument,
    second: ((brine_document) -> Void) -> Void
  ) throws(MongoError) {
    var outcome = Outcome()
    first.borrowed { first in
      options.borrowed { options in
        second { brine_bulk_add(pointer, kind.native, first, $0, options, &outcome.raw) }
      }
    }
    try outcome.requireSuccess(in: namespace)
  }
}

extension WriteModel.Kind {
  fileprivate var native: brine_write {
    switch self {
    case .insert: BRINE_INSERT
    case .updateOne: BRINE_UPDATE_ONE
    case .updateMany: BRINE_UPDATE_MANY
    case .replaceOne: BRINE_REPLACE_ONE
    case .deleteOne: BRINE_DELETE_ONE
    case .deleteMany: BRINE_DELETE_MANY
    }
  }
}
