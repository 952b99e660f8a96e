internal import CMongo

/// Owner of libmongoc's collection for one call, with the call's concerns set; what they leave open
/// it has from the client. In a transaction libmongoc sends the transaction's instead.
struct CollectionHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Nothing is sent. A target without a collection stands for its database.
  init(_ target: Target, on connection: Connection) throws(MongoError) {
    let concerns = try NativeConcerns(target.concerns)
    let name = target.namespace
    guard
      let pointer = mongoc_client_get_collection(
        connection.client, name.database, name.collection ?? "")
    else { throw MongoError(.driver, "no collection handle") }
    self.pointer = pointer
    if let read = concerns.read { mongoc_collection_set_read_concern(pointer, read) }
    if let write = concerns.write { mongoc_collection_set_write_concern(pointer, write) }
    if let preference = concerns.preference {
      mongoc_collection_set_read_prefs(pointer, preference)
    }
  }

  deinit { mongoc_collection_destroy(pointer) }

  /// Not even the client's holds then.
  borrowing func clearReadConcern() {
    let none = mongoc_read_concern_new()
    mongoc_collection_set_read_concern(pointer, none)
    mongoc_read_concern_destroy(none)
  }
}

/// Owner of libmongoc's database for one call, like `CollectionHandle`.
struct DatabaseHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Nothing is sent.
  init(_ target: Target, on connection: Connection) throws(MongoError) {
    let concerns = try NativeConcerns(target.concerns)
    guard
      let pointer = mongoc_client_get_database(connection.client, target.namespace.database)
    else { throw MongoError(.driver, "no database handle") }
    self.pointer = pointer
    if let read = concerns.read { mongoc_database_set_read_concern(pointer, read) }
    if let write = concerns.write { mongoc_database_set_write_concern(pointer, write) }
    if let preference = concerns.preference { mongoc_database_set_read_prefs(pointer, preference) }
  }

  deinit { mongoc_database_destroy(pointer) }
}
