internal import BSON
internal import CMongo

/// Owner of concerns as libmongoc holds them; nil where they are inherited.
struct NativeConcerns: ~Copyable {
  let read: OpaquePointer?
  let write: OpaquePointer?
  let preference: OpaquePointer?

  /// - Throws: `MongoError` of kind `invalidArgument` for concerns that contradict themselves.
  init(_ concerns: Concerns) throws(MongoError) {
    let tags = try concerns.preference?.tagDocument
    try CText.check(concerns.read?.level ?? "", "a read concern's level")
    try concerns.write?.check()
    read = concerns.read.flatMap { Self.make($0) }
    write = concerns.write.flatMap { Self.make($0) }
    preference = concerns.preference.flatMap { Self.make($0, tags ?? []) }
  }

  deinit {
    mongoc_read_concern_destroy(read)
    mongoc_write_concern_destroy(write)
    mongoc_read_prefs_destroy(preference)
  }

  private static func make(_ concern: ReadConcern) -> OpaquePointer? {
    let pointer = mongoc_read_concern_new()
    mongoc_read_concern_set_level(pointer, concern.level)
    return pointer
  }

  private static func make(_ concern: WriteConcern) -> OpaquePointer? {
    let pointer = mongoc_write_concern_new()
    switch concern.w {
    case .majority: mongoc_write_concern_set_w(pointer, MONGOC_WRITE_CONCERN_W_MAJORITY)
    case .nodes(let count): mongoc_write_concern_set_w(pointer, Int32(clamping: count))
    case .tag(let name): mongoc_write_concern_set_wtag(pointer, name)
    case .serverDefault: break
    }
    if let journal = concern.journal { mongoc_write_concern_set_journal(pointer, journal) }
    if let timeout = concern.timeout {
      mongoc_write_concern_set_wtimeout_int64(pointer, timeout.millisecondsRoundedUp)
    }
    return pointer
  }

  private static func make(_ preference: ReadPreference, _ tags: BSONArray) -> OpaquePointer? {
    let pointer = mongoc_read_prefs_new(mode(preference.mode))
    tags.borrowed { brine_read_prefs_set_tags(pointer, $0) }
    if let staleness = preference.maxStaleness {
      mongoc_read_prefs_set_max_staleness_seconds(pointer, staleness.secondsRoundedUp)
    }
    return pointer
  }

  private static func mode(_ mode: ReadPreference.Mode) -> mongoc_read_mode_t {
    switch mode {
    case .primary: MONGOC_READ_PRIMARY
    case .primaryPreferred: MONGOC_READ_PRIMARY_PREFERRED
    case .secondary: MONGOC_READ_SECONDARY
    case .secondaryPreferred: MONGOC_READ_SECONDARY_PREFERRED
    case .nearest: MONGOC_READ_NEAREST
    }
  }
}

extension WriteConcern {
  /// Refuses what libmongoc would take for something else or send to be refused.
  fileprivate func check() throws(MongoError) {
    if case .nodes(let count) = w {
      // Negative numbers have meanings of libmongoc's own.
      guard count >= 0 else {
        throw MongoError(.invalidArgument, "a write concern's w must not be negative")
      }
      guard count > 0 || journal != true else {
        throw MongoError(.invalidArgument, "an unacknowledged write (w: 0) cannot be journaled")
      }
    }
    if case .tag(let name) = w { try CText.check(name, "a write concern's tag") }
    guard timeout.map({ $0 >= .zero }) ?? true else {
      throw MongoError(.invalidArgument, "a write concern's timeout must not be negative")
    }
  }
}
