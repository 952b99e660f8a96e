internal import BSON
internal import Logging
internal import Mongo

/// The replica set of one member that a private mongod forms, so that transactions and change
/// streams work.
///
/// Its configuration, kept in the database, names the member by its socket's path. mongod serves
/// only when it finds itself there, so a data folder that came from elsewhere must be reconfigured.
struct ReplicaSet: Sendable {
  /// The set's name, on the command line and in every URI.
  static let name = "brine"

  /// How often to look while waiting.
  private static let interval: Duration = .milliseconds(10)

  let socket: UnixSocket
  let clock: any Clock<Duration>
  var logger = Logger(label: "local-mongo")

  /// The URI for clients of the set.
  var uri: String { "mongodb://\(socket.uriHost)/?replicaSet=\(Self.name)" }

  /// Waits until mongod listens, gives it the configuration that it needs, and waits until it is
  /// the primary.
  /// - Returns: The client that was used. Its shutdown takes half a second, so it is left to the
  ///   caller, who first reports that there is a primary.
  func becomePrimary() async throws -> MongoClient {
    while !socket.acceptsConnections { try await clock.sleep(for: Self.interval) }
    var configuration = MongoConfiguration(
      uri: "mongodb://\(socket.uriHost)/?directConnection=true", logger: logger)
    configuration.workers = 2
    // What mongod becomes on its way is told by whoever waits for it.
    configuration.monitoring = .off
    configuration.serverSelectionTimeout = .seconds(5)
    let client = try MongoClient(configuration)
    do {
      while try await !isPrimary(client) { try await clock.sleep(for: Self.interval) }
      return client
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// Looks at the state once, and takes one step towards a primary.
  private func isPrimary(_ client: MongoClient) async throws -> Bool {
    do {
      let hello = try await client.database("admin").runCommand(["hello": 1])
      if hello["isWritablePrimary"]?.boolValue == true { return true }
      if hello["setName"] == nil { try await configure(client) }
    } catch is MongoError {
      // mongod is still on its way: the next look tells more.
    }
    return false
  }

  /// A member outside a set was either never configured, or under another socket path.
  private func configure(_ client: MongoClient) async throws {
    let stored = try await client.database("local").collection("system.replset").findOne()
    guard let stored else {
      let command: BSONDocument = ["replSetInitiate": .document(initialConfiguration)]
      _ = try await client.database("admin").runCommand(command)
      return
    }
    guard let moved = try reconfiguration(of: stored) else { return }
    // By force, for no majority can agree while the only member does not know itself.
    let command: BSONDocument = ["replSetReconfig": .document(moved), "force": true]
    _ = try await client.database("admin").runCommand(command)
  }

  private var initialConfiguration: BSONDocument {
    [
      "_id": .string(Self.name),
      "members": [["_id": .int32(0), "host": .string(socket.path)]],
    ]
  }

  /// The stored configuration with this socket as its one member; nil when it says so already.
  func reconfiguration(of stored: BSONDocument) throws(BSONError) -> BSONDocument? {
    let members = stored["members"]?.arrayValue?.compactMap(\.documentValue) ?? []
    let isCurrent = members.count == 1 && members[0]["host"]?.stringValue == socket.path
    if isCurrent { return nil }
    let member: BSONDocument = members.first ?? ["_id": .int32(0)]
    let version = stored["version"]?.int64Value ?? 0
    let moved = try member.setting("host", to: .string(socket.path))
    return try stored.setting("version", to: .int64(version + 1))
      .setting("members", to: [.document(moved)])
  }
}
