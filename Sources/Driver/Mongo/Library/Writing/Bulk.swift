internal import BSON
internal import CMongo

/// Owner of libmongoc's bulk operation.
struct Bulk: ~Copyable {
  private let pointer: OpaquePointer
  private let namespace: Namespace

  /// Where a document gets its `_id`.
  private let scratch: OpaquePointer?

  /// Nothing is sent before `execute`.
  init(
    _ target: Target, _ options: BSONDocument, bypassesValidation: Bool,
    on connection: Connection, session: SessionHandle?
  ) throws(MongoError) {
    let handle = try connection.collection(target)
    var outcome = Outcome()
    let made = options.borrowed { options in
      brine_bulk_new(
        handle.pointer, options, bypassesValidation, session?.pointer, &outcome.raw)
    }
    guard let made else { throw outcome.error(in: target.namespace) }
    pointer = made
    namespace = target.namespace
    scratch = bson_new()
  }

  deinit {
    bson_destroy(scratch)
    mongoc_bulk_operation_destroy(pointer)
  }

  /// Adds an insertion and gives the document's `_id`; without one it gets an ObjectID.
  borrowing func insert(_ document: BSONDocument) throws(MongoError) -> BSONValue {
    var outcome = Outcome()
    let id = document.borrowed { brine_bulk_insert(pointer, scratch, $0, &outcome.raw) }
    try outcome.requireSuccess(in: namespace)
    return id.made ? .objectID(ObjectID(id)) : document["_id"] ?? .null
  }

  /// Adds a write that is no insertion.
  borrowing func add(_ write: WriteModel, as kind: brine_write) throws(MongoError) {
    let (first, options) = (write.first, try write.options.finish())
    switch write.second {
    case .none:
      try add(kind, first, options) { $0(brine_document(bytes: nil, length: 0)) }
    case .replacement(let document):
      try add(kind, first, options) { body in document.borrowed(body) }
    case .modification(let modification):
      let change = try modification.value(in: namespace)
      try add(kind, first, options) { body in change.borrowed(body) }
    }
  }

  borrowing func execute() throws(MongoError) -> BSONDocument {
    var outcome = Outcome()
    brine_bulk_execute(pointer, &outcome.raw)
    return try outcome.requireReply(in: namespace)
  }

  /// `second` lends the update or the replacement.
  private borrowing func add(
    _ kind: brine_write, _ first: BSONDocument, _ options: BSONDocument,
    second: ((brine_document) -> Void) -> Void
  ) throws(MongoError) {
    var outcome = Outcome()
    first.borrowed { first in
      options.borrowed { options in
        second { brine_bulk_add(pointer, kind, first, $0, options, &outcome.raw) }
      }
    }
    try outcome.requireSuccess(in: namespace)
  }
}

extension ObjectID {
  /// A new one from libbson's generator, which any thread may use.
  static func generated() -> ObjectID { ObjectID(brine_id_new()) }

  fileprivate init(_ id: brine_id) { self.init(high: id.high, low: id.low) }
}
