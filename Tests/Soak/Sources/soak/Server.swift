import BSON
import Mongo

/// What the server holds for its clients, asked for by a client that opens nothing else.
struct Server {
  /// Counts at one moment.
  struct Holdings: Equatable {
    /// Open cursors, those of change streams included.
    var cursors: Int64
    /// Sessions that nobody ended, the asking client's own included.
    var sessions: Int64
    /// Connections, those between servers included.
    var connections: Int64
  }

  let watcher: MongoClient

  private var admin: Database { watcher.database("admin") }

  /// The counts, as soon as they are no more than `expected`, or at the end of 30 s: what was given
  /// up a moment ago ends a moment later.
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

  /// The server writes its sessions down, and forgets those that were ended, every five minutes,
  /// or when it is told to.
  private func sessions() async throws -> Int64 {
    _ = try await admin.runCommand(["refreshLogicalSessionCacheNow": 1])
    let counted = try await watcher.database("config").collection("system.sessions").aggregate([
      ["$listSessions": ["allUsers": true]], ["$count": "sessions"],
    ])
    return counted.first?["sessions"]?.int64Value ?? 0
  }
}

extension Server.Holdings {
  /// Whether nothing is held beyond `other`.
  func isWithin(_ other: Server.Holdings) -> Bool {
    cursors <= other.cursors && sessions <= other.sessions && connections <= other.connections
  }
}
