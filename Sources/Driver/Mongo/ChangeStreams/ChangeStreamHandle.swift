internal import BSON
internal import CMongo

/// A change stream, ready to be opened.
struct ChangeQuery: Sendable {
  enum Kind: Sendable {
    case collection
    case database
    case deployment
  }

  let kind: Kind
  let target: Target
  /// A document whose field `pipeline` holds the stages after `$changeStream`.
  let pipeline: BSONDocument
  let options: BSONDocument
}

/// libmongoc's change stream, which belongs to the client that made it.
///
/// Unchecked: the pointer is touched in calls of one session only, and these all run on the one
/// thread that owns the client; it is closed there too, and nothing happens to it when the handle's
/// last reference goes.
final class ChangeStreamHandle: @unchecked Sendable {
  private let query: ChangeQuery
  private var pointer: OpaquePointer?
  /// The newest event, which its caller may have gone without; kept until the next one is asked
  /// for.
  private var given: Step?

  /// One event and its place in the stream, from 1.
  struct Step: Sendable {
    let number: Int
    let document: BSONDocument
  }

  /// How long the server waits for an event; its own default is a second.
  private var maxAwaitTime: Duration {
    .milliseconds(query.options["maxAwaitTimeMS"]?.int64Value ?? 1000)
  }

  init(_ query: ChangeQuery) { self.query = query }

  /// Sends the aggregation; what changes afterwards is seen.
  func open(on connection: Connection, session: SessionHandle?) throws(MongoError) {
    var outcome = Outcome()
    switch query.kind {
    case .collection:
      let handle = try connection.collection(query.target)
      pointer = open(BRINE_CHANGES_COLLECTION, handle.pointer, session, &outcome.raw)
    case .database:
      let handle = try DatabaseHandle(query.target, on: connection)
      pointer = open(BRINE_CHANGES_DATABASE, handle.pointer, session, &outcome.raw)
    case .deployment:
      pointer = open(BRINE_CHANGES_CLIENT, connection.client, session, &outcome.raw)
    }
    guard pointer != nil else { throw outcome.error(in: query.target.namespace) }
  }

  /// The event after those that the caller has seen; nil when none came in the time that the server
  /// waits.
  ///
  /// A caller who goes does not cut it short: libmongoc keeps the cursor's id to itself, and only
  /// on a connection that has its answer the cursor can be ended afterwards.
  func next(after seen: Int, on connection: Connection) throws(MongoError) -> Step? {
    guard let pointer else { throw .cursorEnded }
    if let given, given.number > seen { return given }
    var outcome = Outcome()
    connection.waiting(for: maxAwaitTime) { brine_changes_next(pointer, &outcome.raw) }
    try outcome.requireSuccess(in: query.target.namespace)
    given = try outcome.reply().map { Step(number: seen + 1, document: $0) }
    return given
  }

  /// Where to go on, nil when nothing is known yet.
  func token() throws(MongoError) -> BSONDocument? {
    guard let pointer else { throw .cursorEnded }
    var outcome = Outcome()
    brine_changes_token(pointer, &outcome.raw)
    return try outcome.reply()
  }

  /// Ends the server's cursor too.
  func close() {
    mongoc_change_stream_destroy(pointer)
    pointer = nil
  }

  private func open(
    _ kind: brine_changes_kind, _ handle: OpaquePointer, _ session: SessionHandle?,
    _ outcome: inout brine_outcome
  ) -> OpaquePointer? {
    query.pipeline.borrowed { pipeline in
      query.options.borrowed { options in
        brine_changes_open(
          kind, UnsafeMutableRawPointer(handle), pipeline, options, session?.pointer, &outcome)
      }
    }
  }
}
