internal import BSON
internal import CMongo

/// Owner of a query's cursor, on the worker's thread. Destroying it ends the server's cursor too.
struct Cursor: ~Copyable {
  /// How much one batch holds before the next is begun, in bytes.
  private static let batchBytes = 1 << 20
  /// How many documents the server's first answer has by default.
  private static let firstBatchCount = 101

  private let pointer: OpaquePointer
  private let connection: Connection
  private let namespace: Namespace
  /// How many documents end a batch.
  private var batchCount: Int
  /// Whether the caller chose `batchCount`; else it is the first batch's alone.
  private let keepsBatchCount: Bool
  private(set) var isAtEnd = false

  private init(
    _ pointer: OpaquePointer, on connection: Connection, _ namespace: Namespace, batchCount: Int?
  ) {
    self.pointer = pointer
    self.connection = connection
    self.namespace = namespace
    self.batchCount = batchCount ?? Self.firstBatchCount
    keepsBatchCount = batchCount != nil
  }

  /// The server's cursor must end even when its caller has gone.
  deinit {
    connection.tidying { [connection, pointer, namespace] in
      brine_cursor_destroy(
        connection.client, pointer, namespace.database, namespace.collection ?? "$cmd.aggregate")
    }
  }

  /// Opens `query`; nothing is sent before the first batch.
  init(
    _ query: Query, on connection: Connection, session: SessionHandle?
  ) throws(MongoError) {
    var query = query
    query.options = try query.options.bounded(by: connection.deadline)
    let pointer = try query.open(on: connection, session: session)
    let batchSize = query.options["batchSize"]?.int64Value ?? 0
    self.init(
      pointer, on: connection, query.target.namespace,
      batchCount: batchSize > 0 ? Int(batchSize) : nil)
  }

  /// The next documents one after the other, none at the end: one batch's bytes, not checked yet.
  mutating func nextBytes(through arena: BatchArena) throws(MongoError) -> [UInt8] {
    var outcome = Outcome()
    arena.fill(from: pointer, upTo: Self.batchBytes, count: batchCount, &outcome.raw)
    isAtEnd = !arena.hasMore
    if !keepsBatchCount { batchCount = .max }
    try outcome.requireSuccess(in: namespace)
    return arena.bytes()
  }
}

extension Query {
  /// All documents, in one go on the worker. Stops between batches when nobody waits any more.
  func drain(on connection: Connection, session: SessionHandle?) throws -> [BSONDocument] {
    let arena = WorkerThread.current?.arena ?? BatchArena()
    var cursor = try Cursor(self, on: connection, session: session)
    var documents = try BSONDocument.batch(cursor.nextBytes(through: arena))
    while !cursor.isAtEnd, connection.isCallerWaiting {
      documents += try BSONDocument.batch(cursor.nextBytes(through: arena))
    }
    connection.returned(documents.count)
    return documents
  }
}

extension BSONDocument {
  /// The documents of a batch, each checked and sharing its bytes.
  /// - Throws: `MongoError` of kind `invalidReply` when one of them is no document.
  static func batch(_ bytes: [UInt8]) throws(MongoError) -> [BSONDocument] {
    do { return try split(bytes) } catch { throw .invalidReply(error) }
  }

  private static func split(_ bytes: [UInt8]) throws(BSONError) -> [BSONDocument] {
    var documents: [BSONDocument] = []
    var start = 0
    while start < bytes.count {
      let end = start + length(at: start, in: bytes)
      documents.append(try BSONDocument(validating: bytes, in: start..<end))
      start = end
    }
    return documents
  }

  /// A document begins with its own length, 32 bits, lowest byte first. At least 5, so that a walk
  /// over bad bytes moves on and ends at their validation.
  private static func length(at start: Int, in bytes: [UInt8]) -> Int {
    guard bytes.count - start >= 4 else { return 5 }
    var length = 0
    for position in 0..<4 { length |= Int(bytes[start + position]) << (8 * position) }
    return Swift.max(length, 5)
  }
}
