internal import CMongo

/// What a session promises.
struct SessionOptions: Hashable, Sendable {
  var isCausallyConsistent: Bool?
  var isSnapshot = false
  var transactions = TransactionOptions()
}

/// How a transaction reads and commits; nil takes the session's default, and then the client's.
public struct TransactionOptions: Hashable, Sendable {
  /// The read concern of its reads; sent with its first command.
  public var readConcern: ReadConcern?

  /// The write concern; sent with commit and abort.
  public var writeConcern: WriteConcern?

  /// Where its reads go; the server requires the primary.
  public var readPreference: ReadPreference?

  /// How long the server may work on the commit (`maxTimeMS`).
  public var maxCommitTime: Duration?

  /// What is nil is inherited.
  public init(
    readConcern: ReadConcern? = nil, writeConcern: WriteConcern? = nil,
    readPreference: ReadPreference? = nil, maxCommitTime: Duration? = nil
  ) {
    self.readConcern = readConcern
    self.writeConcern = writeConcern
    self.readPreference = readPreference
    self.maxCommitTime = maxCommitTime
  }
}

/// Owner of a session's options as libmongoc holds them.
struct NativeSessionOptions: ~Copyable {
  let pointer: OpaquePointer?

  init(_ options: SessionOptions) throws(MongoError) {
    let transactions = try NativeTransactionOptions(options.transactions)
    pointer = mongoc_session_opts_new()
    if let isCausal = options.isCausallyConsistent {
      mongoc_session_opts_set_causal_consistency(pointer, isCausal)
    }
    if options.isSnapshot { mongoc_session_opts_set_snapshot(pointer, true) }
    mongoc_session_opts_set_default_transaction_opts(pointer, transactions.pointer)
  }

  deinit { mongoc_session_opts_destroy(pointer) }
}

/// Owner of a transaction's options as libmongoc holds them.
struct NativeTransactionOptions: ~Copyable {
  let pointer: OpaquePointer?

  init(_ options: TransactionOptions) throws(MongoError) {
    let concerns = try NativeConcerns(
      Concerns(
        read: options.readConcern, write: options.writeConcern,
        preference: options.readPreference))
    pointer = mongoc_transaction_opts_new()
    if let read = concerns.read { mongoc_transaction_opts_set_read_concern(pointer, read) }
    if let write = concerns.write { mongoc_transaction_opts_set_write_concern(pointer, write) }
    if let preference = concerns.preference {
      mongoc_transaction_opts_set_read_prefs(pointer, preference)
    }
    if let time = options.maxCommitTime {
      mongoc_transaction_opts_set_max_commit_time_ms(pointer, time.millisecondsRoundedUp)
    }
  }

  deinit { mongoc_transaction_opts_destroy(pointer) }
}
