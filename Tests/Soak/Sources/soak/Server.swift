import BSON
import Mongo

/// The resources that the server holds for its clients, counted with a separate client.
struct Server {
  /// The counts at one moment.
  struct Holdings: Equatable {
    /// Open cursors, those of change streams included.
    var cursors: Int64
    /// Sessions that were not ended, including that of the counting client.
    var sessions: Int64
    /// Connections, those between servers included.
    var connections: Int64
  }

  let watcher: MongoClient

  private var admin: Database { watcher.database("admin") }

  /// The counts, as soon as they are at most `expected`, or after 30 s: abandoned operations end
  /// with a delay.
  func settled(to expected: Holdings) async throws -> Holdings {
    var now = try await holdings()
    for _ in 0..<60 where !now.isWithin(expected) {
      try await Task.sleep(for: .milliseconds(500))
      now = try await holdings()
    }
    return now
  }

  func holdings() async throws -> Holdings {
    let status = try await admin.runCommand(["serverStatus": 1])
    guard let cursors = status[path: ["metrics", "cursor", "open", "total"]]?.int64Value,
      let connections = status[path: ["connections", "current"]]?.int64Value
    else { throw SoakError("the server's status is not as expected") }
    return Holdings(cursors: cursors, sessions: try await sessions(), connections: connections)
  }

  /// The number of sessions. The server updates its list of sessions every five minutes, or when it
  /// is told to.
  private func sessions() async throws -> Int64 {
    _ = try await admin.runCommand(["refreshLogicalSessionCacheNow": 1])
    let counted = try await watcher.database("config").collection("system.sessions").aggregate([
      ["$listSessions": ["allUsers": true]], ["$count": "sessions"],
    ])
    return counted.first?["sessions"]?.int64Value ?? 0
  }
}

extension Server.Holdings {
  /// Whether no count is above that of `other`.
  func isWithin(_ other: Server.Holdings) -> Bool {
    cursors <= other.cursors && sessions <= other.sessions && connections <= other.connections
  }
}
