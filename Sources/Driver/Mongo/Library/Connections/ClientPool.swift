internal import CMongo
import Logging

/// libmongoc's pool: shared topology monitoring and sessions, and one client a worker.
///
/// Unchecked: the pool is made for many threads; clients, which are not, never leave the thread
/// that `lend` runs on. `WorkerPool` destroys it once, after it has joined all threads that were
/// lent one.
final class ClientPool: @unchecked Sendable {
  private let pool: OpaquePointer
  private let topology: TopologyMonitor
  private let watch: LibraryWatch

  /// Does not connect yet: network errors appear with the first call.
  init(
    _ configuration: MongoConfiguration, _ topology: TopologyMonitor
  ) throws(MongoError) {
    try Library.start(logger: configuration.logger)
    try configuration.checkWorkers()
    try configuration.checkApplicationName()
    let uri = try ConnectionURI(configuration)
    var outcome = Outcome()
    let size = UInt32(clamping: configuration.workers)
    guard let pool = brine_pool_new(uri.pointer, configuration.applicationName, size, &outcome.raw)
    else { throw MongoError(.configuration, outcome.message) }
    self.pool = pool
    configuration.serverAPI?.declare(on: pool)
    self.topology = topology
    topology.outage.begin(limit: uri.serverSelectionTimeout)
    watch = LibraryWatch(configuration, topology)
    watch.begin(pool)
  }

  /// Lends a client for the thread's life. Never waits: the pool holds one for each worker.
  /// `present` is told of the calls.
  func lend(noting present: PresentCall = PresentCall(), _ body: (Connection) -> Void) {
    guard let client = mongoc_client_pool_pop(pool) else { return }
    Connection.lending(client, topology, present, body)
    mongoc_client_pool_push(pool, client)
  }

  /// Tells the server of the sessions that have ended, stops monitoring and closes everything.
  /// Every client must have been given back. Blocks.
  func destroy() {
    // The client that is given back last is the one that tells.
    lend { connection in connection.tidying { brine_client_connect(connection.client) } }
    topology.end()
    mongoc_client_pool_destroy(pool)
  }
}

extension MongoConfiguration {
  fileprivate func checkWorkers() throws(MongoError) {
    guard workers >= 2 else {
      throw MongoError(
        .configuration, "A client needs at least 2 workers: a session may hold one of them")
    }
    guard workers <= Self.workersLimit else {
      throw MongoError(
        .configuration,
        "A client has at most \(Self.workersLimit) workers: each is a thread with its connections")
    }
  }

  /// libmongoc leaves a name out that is longer than the server takes.
  fileprivate func checkApplicationName() throws(MongoError) {
    try CText.check(applicationName, "the application's name", kind: .configuration)
    guard applicationName.utf8.count <= Self.applicationNameLimit else {
      throw MongoError(
        .configuration,
        "the application's name has at most \(Self.applicationNameLimit) bytes in UTF-8")
    }
  }
}

extension ServerAPI {
  /// Has every client of the pool declare the version. It may be said once, of a new pool.
  fileprivate func declare(on pool: OpaquePointer) {
    let pointer =
      switch version {
      case .v1: mongoc_server_api_new(MONGOC_SERVER_API_V1)
      }
    if let isStrict { mongoc_server_api_strict(pointer, isStrict) }
    if let refusesDeprecated { mongoc_server_api_deprecation_errors(pointer, refusesDeprecated) }
    mongoc_client_pool_set_server_api(pool, pointer, nil)
    mongoc_server_api_destroy(pointer)
  }
}

/// A parsed connection string with the defaults that it leaves open.
private struct ConnectionURI: ~Copyable {
  let pointer: OpaquePointer

  init(_ configuration: MongoConfiguration) throws(MongoError) {
    let concerns = try NativeConcerns(configuration.concerns)
    try CText.check(configuration.uri, "the URI", kind: .configuration)
    var outcome = Outcome()
    guard let uri = brine_uri_new(configuration.uri, &outcome.raw) else {
      throw MongoError(.configuration, Self.withoutSecrets(outcome.message, configuration.uri))
    }
    pointer = uri
    brine_uri_default_write_concern(uri, configuration.writeTimeout.millisecondsRoundedUp)
    if let read = concerns.read { mongoc_uri_set_read_concern(uri, read) }
    if let write = concerns.write { mongoc_uri_set_write_concern(uri, write) }
    if let preference = concerns.preference { mongoc_uri_set_read_prefs_t(uri, preference) }
    setDefault(MONGOC_URI_SERVERSELECTIONTIMEOUTMS, configuration.serverSelectionTimeout)
    setDefault(MONGOC_URI_CONNECTTIMEOUTMS, configuration.connectTimeout)
    setDefault(MONGOC_URI_SOCKETTIMEOUTMS, configuration.socketTimeout)
  }

  deinit { mongoc_uri_destroy(pointer) }

  /// The URI's own, else the configuration's.
  var serverSelectionTimeout: Duration {
    .milliseconds(
      mongoc_uri_get_option_as_int32(pointer, MONGOC_URI_SERVERSELECTIONTIMEOUTMS, 30_000))
  }

  /// libmongoc quotes what it cannot read, a password too.
  private static func withoutSecrets(_ message: String, _ uri: String) -> String {
    let secrets = uri.lastIndex(of: "@").map { uri[..<$0] } ?? ""
    let quoted = message.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let isSecret = quoted.contains { quote in
      quote.split(separator: "@").first.map { secrets.contains($0) } ?? false
    }
    return isSecret
      ? "the URI cannot be read; percent-encode what is not a letter or a digit in user and password"
      : message
  }

  private func setDefault(_ option: String, _ duration: Duration) {
    brine_uri_default_int32(pointer, option, Int32(clamping: duration.millisecondsRoundedUp))
  }
}
