internal import CMongo

/// Owner of libmongoc's collection, with the concerns that its calls take along; what they leave
/// open it has from the client. In a transaction libmongoc sends the transaction's instead. It
/// belongs to the thread of its client and ends before the client.
final class CollectionHandle {
  let pointer: OpaquePointer

  /// Nothing is sent. A target without a collection stands for its database.
  init(_ key: CollectionHandles.Key, of client: OpaquePointer) throws(MongoError) {
    try key.target.namespace.check()
    let concerns = try NativeConcerns(key.target.concerns)
    let name = key.target.namespace
    guard let pointer = mongoc_client_get_collection(client, name.database, name.collection ?? "")
    else { throw MongoError(.driver, "libmongoc gave no handle of the collection") }
    self.pointer = pointer
    if let write = concerns.write { mongoc_collection_set_write_concern(pointer, write) }
    if let preference = concerns.preference {
      mongoc_collection_set_read_prefs(pointer, preference)
    }
    if key.isWithoutReadConcern {
      clearReadConcern()
    } else if let read = concerns.read {
      mongoc_collection_set_read_concern(pointer, read)
    }
  }

  deinit { mongoc_collection_destroy(pointer) }

  /// An empty read concern also keeps the client's out.
  private func clearReadConcern() {
    let none = mongoc_read_concern_new()
    mongoc_collection_set_read_concern(pointer, none)
    mongoc_read_concern_destroy(none)
  }
}

/// The collection handles of one worker, kept because most calls use a few collections and making a
/// handle is a good part of a small call's time.
struct CollectionHandles {
  struct Key: Equatable {
    let target: Target
    /// True for writes: they send no read concern level, only `afterClusterTime`.
    var isWithoutReadConcern = false
  }

  /// Few enough that a linear search is quicker than hashing. The oldest makes room.
  private static let limit = 32

  private var made: [(key: Key, handle: CollectionHandle)] = []

  mutating func handle(
    _ key: Key, of client: OpaquePointer
  ) throws(MongoError) -> CollectionHandle {
    for entry in made where entry.key == key { return entry.handle }
    let handle = try CollectionHandle(key, of: client)
    if made.count >= Self.limit { made.removeFirst() }
    made.append((key, handle))
    return handle
  }
}

/// Owner of libmongoc's database for one call, with its concerns like a collection's.
struct DatabaseHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Nothing is sent.
  init(_ target: Target, on connection: Connection) throws(MongoError) {
    try target.namespace.check()
    let concerns = try NativeConcerns(target.concerns)
    guard
      let pointer = mongoc_client_get_database(connection.client, target.namespace.database)
    else { throw MongoError(.driver, "libmongoc gave no handle of the database") }
    self.pointer = pointer
    if let read = concerns.read { mongoc_database_set_read_concern(pointer, read) }
    if let write = concerns.write { mongoc_database_set_write_concern(pointer, write) }
    if let preference = concerns.preference { mongoc_database_set_read_prefs(pointer, preference) }
  }

  deinit { mongoc_database_destroy(pointer) }
}
