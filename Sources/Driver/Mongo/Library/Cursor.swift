internal import BSON
internal import CMongo

/// Owner of a query's cursor, on the worker's thread. Destroying it ends the server's cursor too.
struct Cursor: ~Copyable {
  /// How much one batch holds before the next is begun, in bytes.
  private static let batchBytes = 4 << 20

  private let pointer: OpaquePointer
  private let namespace: Namespace
  private(set) var isAtEnd = false

  private init(_ pointer: OpaquePointer, _ namespace: Namespace) {
    self.pointer = pointer
    self.namespace = namespace
  }

  deinit { mongoc_cursor_destroy(pointer) }

  /// Opens `query`; nothing is sent before the first batch.
  init(
    _ query: Query, on connection: Connection, session: SessionHandle?
  ) throws(MongoError) {
    var outcome = Outcome()
    let database = query.namespace.database
    let collection = query.namespace.collection ?? ""
    let open = query.isPipeline ? brine_aggregate : brine_find
    let pointer = query.body.borrowed { body in
      query.options.borrowed { options in
        open(
          connection.client, database, collection, body, options, session?.pointer, &outcome.raw)
      }
    }
    guard let pointer else { throw outcome.error(in: query.namespace) }
    self.init(pointer, query.namespace)
  }

  /// The next documents, none at the end: one batch's bytes, copied out once and shared by all of
  /// its documents.
  mutating func nextBatch() throws(MongoError) -> DocumentBatch {
    var outcome = Outcome()
    var arena = brine_arena()
    defer { brine_arena_clear(&arena) }
    brine_cursor_fill(pointer, Self.batchBytes, &arena, &outcome.raw)
    isAtEnd = !arena.more
    try outcome.requireSuccess(in: namespace)
    // The arena owns the bytes until the end of this function; they are copied here.
    let bytes = Array(UnsafeBufferPointer(start: arena.bytes, count: arena.length))
    return try DocumentBatch(bytes)
  }
}

/// A find or an aggregation, ready to be sent.
struct Query: Sendable {
  let namespace: Namespace
  /// The filter, or a document whose field `pipeline` holds the stages.
  let body: BSONDocument
  let options: BSONDocument
  let isPipeline: Bool

  /// All documents, in one go on the worker. Stops between batches when nobody waits any more.
  func drain(on connection: Connection, session: SessionHandle?) throws -> [BSONDocument] {
    var cursor = try Cursor(self, on: connection, session: session)
    var documents = Array(try cursor.nextBatch())
    while !cursor.isAtEnd, connection.isCallerWaiting {
      documents += try cursor.nextBatch()
    }
    return documents
  }
}

extension BSONDocument {
  /// Documents that lie one after the other, each checked.
  static func split(_ bytes: [UInt8]) throws(BSONError) -> [BSONDocument] {
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
