internal import BSON
internal import CMongo

/// Something that answers with a cursor, ready to be sent.
struct Query: Sendable {
  enum Kind: Sendable {
    case find
    /// On a collection.
    case aggregate
    case aggregateOnDatabase
    case listCollections
    case listIndexes
    case listDatabases
  }

  let kind: Kind
  let target: Target
  /// The filter of a find; of an aggregation a document whose field `pipeline` holds the stages.
  var body: BSONDocument = [:]
  /// The command's other fields.
  var options: BSONDocument

  /// libmongoc's cursor, which the caller destroys; nothing is sent before its first batch.
  func open(on connection: Connection, session: SessionHandle?) throws(MongoError) -> OpaquePointer
  {
    var outcome = Outcome()
    let pointer: OpaquePointer?
    switch kind {
    case .find, .aggregate, .listIndexes:
      let handle = try connection.collection(target)
      pointer = with(nativeKind, handle.pointer, session, &outcome.raw)
    case .aggregateOnDatabase, .listCollections:
      let handle = try DatabaseHandle(target, on: connection)
      pointer = with(nativeKind, handle.pointer, session, &outcome.raw)
    case .listDatabases:
      pointer = with(nativeKind, connection.client, session, &outcome.raw)
    }
    guard let pointer else { throw outcome.error(in: target.namespace) }
    return pointer
  }

  /// `handle` is what the kind works on: a collection, a database or a client.
  private func with(
    _ kind: brine_query_kind, _ handle: OpaquePointer, _ session: SessionHandle?,
    _ outcome: inout brine_outcome
  ) -> OpaquePointer? {
    body.borrowed { body in
      options.borrowed { options in
        brine_query(
          kind, UnsafeMutableRawPointer(handle), body, options, session?.pointer, &outcome)
      }
    }
  }

  private var nativeKind: brine_query_kind {
    switch kind {
    case .find: BRINE_FIND
    case .aggregate: BRINE_AGGREGATE
    case .aggregateOnDatabase: BRINE_AGGREGATE_DATABASE
    case .listCollections: BRINE_LIST_COLLECTIONS
    case .listIndexes: BRINE_LIST_INDEXES
    case .listDatabases: BRINE_LIST_DATABASES
    }
  }
}
