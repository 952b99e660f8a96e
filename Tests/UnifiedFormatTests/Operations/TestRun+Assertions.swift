import BSON
import CMongo

@testable import Mongo

extension TestRun {
  /// Runs an operation of the test runner itself.
  func runSpecial(_ name: String, _ a: Arguments) async throws {
    switch name {
    case "createEntities":
      try await entities.make(try a.objects("entities", EntityDefinition.init))
    case "failPoint": try await setFailPoint(a)
    case "assertSessionDirty": try await require(session: a, name) { $0.isDirty }
    case "assertSessionNotDirty": try await require(session: a, name) { !$0.isDirty }
    case "assertSessionPinned": try await require(session: a, name) { $0.server != 0 }
    case "assertSessionUnpinned": try await require(session: a, name) { $0.server == 0 }
    case "assertSessionTransactionState":
      let state = try a.required("state", .text)
      try await require(session: a, name) { $0.state == state }
    case "assertSameLsidOnLastTwoCommands", "assertDifferentLsidOnLastTwoCommands":
      let ids = try a.client().events.compactMap { $0.command?["lsid"] }.suffix(2)
      guard ids.count == 2 else { throw Mismatch(place: a.place, reason: "no two commands") }
      try require((ids.first == ids.last) == name.hasPrefix("assertSame"), a.place, name)
    case "assertCollectionExists", "assertCollectionNotExists":
      let names = try await collectionNames(a)
      let exists = names.contains(try a.required("collectionName", .text))
      try require(exists == name.hasSuffix("ionExists"), a.place, name)
    case "assertIndexExists", "assertIndexNotExists":
      let names = try await indexNames(a)
      let exists = names.contains(try a.required("indexName", .text))
      try require(exists == name.hasSuffix("IndexExists"), a.place, name)
    case "assertEventCount": try await requireEvents(a, exactly: true)
    case "waitForEvent": try await requireEvents(a, exactly: false)
    case "assertNumberConnectionsCheckedOut":
      let count = try a.required("connections", .number)
      let busy = try a.client().busyConnections
      try require(busy == count, a.place, "\(name): \(busy)")
    default:
      throw FormatError(place: a.place, reason: "\(name) is nothing that the runner can do")
    }
  }

  private func require(_ condition: Bool, _ place: String, _ name: String) throws(Mismatch) {
    if !condition { throw Mismatch(place: place, reason: "\(name) does not hold") }
  }

  private func require(
    session a: Arguments, _ name: String, _ condition: (SessionState) -> Bool
  ) async throws {
    let state = try await SessionState(of: try a.sessionEntity().session)
    try require(condition(state), a.place, "\(name): \(state)")
  }

  private func collectionNames(_ a: Arguments) async throws -> [String] {
    let database = server.client.database(try a.required("databaseName", .text))
    return try await database.listCollections(options: .init(namesOnly: true)).map(\.name)
  }

  private func indexNames(_ a: Arguments) async throws -> [String] {
    let database = server.client.database(try a.required("databaseName", .text))
    return try await database.collection(try a.required("collectionName", .text)).listIndexes()
      .map(\.name)
  }

  /// Sets a failpoint through the client that the test names. It is removed after the test.
  private func setFailPoint(_ a: Arguments) async throws {
    let command = try a.required("failPoint", .document)
    guard let name = command["configureFailPoint"]?.stringValue else {
      throw FormatError(place: a.place, reason: "failPoint must begin with configureFailPoint")
    }
    failPoints.insert(name)
    _ = try await a.client().client.database("admin").runCommand(
      command, session: try a.session())
  }

  private func requireEvents(_ a: Arguments, exactly: Bool) async throws {
    let count = try a.required("count", .number)
    let expected = try a.object("event") { try ExpectedEvent($0, of: .command) }
    guard let expected else { throw FormatError(place: a.place, reason: "event is missing") }
    let client = try a.client()
    let matcher = entities.matcher
    let fits = { (event: CommandEvent) in
      do { try expected.check(event, with: matcher) } catch { return false }
      return true
    }
    try await eventually { client.events.count(where: fits) >= count }
    let found = client.events.count(where: fits)
    try require(exactly ? found == count : found >= count, a.place, "\(count) events: \(found)")
  }
}

/// The state of a session in libmongoc that the driver does not show.
private struct SessionState: Sendable {
  /// Whether its id will not be used again, because its connection broke.
  let isDirty: Bool
  /// The router to which its transaction is pinned; 0 if it is not.
  let server: UInt32
  let state: String

  init(of session: Session) async throws {
    self = try await session.run { _, handle in
      guard let pointer = handle?.pointer else { throw MongoError.sessionEnded }
      return SessionState(
        isDirty: mongoc_client_session_get_dirty(pointer),
        server: mongoc_client_session_get_server_id(pointer),
        state: Self.name(mongoc_client_session_get_transaction_state(pointer)))
    }
  }

  private init(isDirty: Bool, server: UInt32, state: String) {
    self.isDirty = isDirty
    self.server = server
    self.state = state
  }

  private static func name(_ state: mongoc_transaction_state_t) -> String {
    switch state {
    case MONGOC_TRANSACTION_STARTING: "starting"
    case MONGOC_TRANSACTION_IN_PROGRESS: "in_progress"
    case MONGOC_TRANSACTION_COMMITTED: "committed"
    case MONGOC_TRANSACTION_ABORTED: "aborted"
    default: "none"
    }
  }
}
