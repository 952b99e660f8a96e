internal import BSON
internal import CMongo

/// One write of a bulk operation.
enum Write: Sendable {
  case insert(BSONDocument)
  case updateOne(BSONDocument, BSONDocument, options: BSONDocument)
  case updateMany(BSONDocument, BSONDocument, options: BSONDocument)
  case replaceOne(BSONDocument, BSONDocument, options: BSONDocument)
  case deleteOne(BSONDocument, options: BSONDocument)
  case deleteMany(BSONDocument, options: BSONDocument)
}

/// Several writes sent as few commands as the server's limits allow; every write of this module is
/// one. libmongoc adds write concern, session and, where the server allows it, the retry.
struct BulkWrite: Sendable {
  let namespace: Namespace
  let writes: [Write]
  /// Whether the first failure ends the operation.
  let isOrdered: Bool

  /// - Returns: libmongoc's counts: `nInserted`, `nMatched`, `nModified`, `nRemoved`, `nUpserted`,
  ///   `upserted`.
  func run(on connection: Connection, session: SessionHandle?) throws(MongoError) -> BSONDocument {
    let bulk = try Bulk(self, on: connection, session: session)
    for write in writes { try bulk.add(write) }
    return try bulk.execute()
  }
}

/// Owner of libmongoc's bulk operation.
private struct Bulk: ~Copyable {
  private let pointer: OpaquePointer
  private let namespace: Namespace

  init(
    _ operation: BulkWrite, on connection: Connection, session: SessionHandle?
  ) throws(MongoError) {
    var outcome = Outcome()
    namespace = operation.namespace
    let options: BSONDocument = ["ordered": .bool(operation.isOrdered)]
    let pointer = options.borrowed { options in
      brine_bulk_new(
        connection.client, operation.namespace.database, operation.namespace.collection ?? "",
        options, session?.pointer, &outcome.raw)
    }
    guard let pointer else { throw outcome.error(in: operation.namespace) }
    self.pointer = pointer
  }

  deinit { mongoc_bulk_operation_destroy(pointer) }

  borrowing func add(_ write: Write) throws(MongoError) {
    switch write {
    case .insert(let document):
      try add(BRINE_INSERT, document, [:], options: Self.alreadyValidated)
    case .updateOne(let filter, let update, let options):
      try add(BRINE_UPDATE_ONE, filter, update, options: options)
    case .updateMany(let filter, let update, let options):
      try add(BRINE_UPDATE_MANY, filter, update, options: options)
    case .replaceOne(let filter, let document, let options):
      try add(BRINE_REPLACE_ONE, filter, document, options: options)
    case .deleteOne(let filter, let options):
      try add(BRINE_DELETE_ONE, filter, [:], options: options)
    case .deleteMany(let filter, let options):
      try add(BRINE_DELETE_MANY, filter, [:], options: options)
    }
  }

  borrowing func execute() throws(MongoError) -> BSONDocument {
    var outcome = Outcome()
    brine_bulk_execute(pointer, &outcome.raw)
    return try outcome.requireReply(in: namespace)
  }

  /// libmongoc would look at every byte of a document again, and refuse empty keys, which the
  /// server allows: our documents were validated when they came to be.
  private static let alreadyValidated: BSONDocument = ["validate": false]

  private borrowing func add(
    _ kind: brine_write, _ first: BSONDocument, _ second: BSONDocument, options: BSONDocument
  ) throws(MongoError) {
    var outcome = Outcome()
    first.borrowed { first in
      second.borrowed { second in
        options.borrowed { brine_bulk_add(pointer, kind, first, second, $0, &outcome.raw) }
      }
    }
    try outcome.requireSuccess(in: namespace)
  }
}
