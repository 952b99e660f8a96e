import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct WorkerTests {
  @Test func letsACancelledCallerGoWhileItsCallStillRuns() async throws {
    try await withTemporaryDatabase { database in
      try await withClient(named: "held", workers: 2) { client in
        try await withHeldDocument(in: database) {
          let things = client.database(database.name).collection("things")
          let running = Task { try await things.updateOne(["_id": 0], ["$inc": ["n": 1]]) }
          while try await !isAtWork("held", database.client) {}
          running.cancel()
          // The call itself cannot end before the document is released.
          await #expect(throws: CancellationError.self) { try await running.value }
        }
      }
    }
  }

  @Test func letsACallerGoThatIsCancelledBeforeItCalls() async throws {
    try await withTemporaryDatabase { database in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await database.collection("things").findOne()
      }
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test func refusesCallsBeyondTheBoundAndThoseThatWaitTooLong() async throws {
    try await withTemporaryDatabase { database in
      try await withClient(
        named: "bound", workers: 2, queueLimit: 3, queueTimeout: .seconds(1)
      ) { client in
        let things = client.database(database.name).collection("things")
        try await withThrowingTaskGroup(of: MongoError.Kind?.self) { group in
          var refused: [MongoError.Kind?] = []
          try await withHeldDocument(in: database) {
            for _ in 0..<8 { group.addTask { await failure(ofChanging: things) } }
            // Two calls are running until the document is released.
            while refused.count < 6, let kind = try await group.next() { refused.append(kind) }
          }
          #expect(refused.count { $0 == .waitQueueFull } == 3, "they find no place")
          #expect(refused.count { $0 == .waitQueueTimeout } == 3, "they wait in vain")
          for try await kind in group { #expect(kind == nil, "two workers work") }
        }
      }
    }
  }

  @Test func refusesCallsAfterTheShutdown() async throws {
    let client = try MongoClient(MongoConfiguration(uri: try await TestDeployment.shared.uri()))
    _ = try await client.database("admin").runCommand(["ping": 1])
    await client.shutdown()
    await client.shutdown()
    let error = try await #require(throws: MongoError.self) {
      try await client.database("admin").runCommand(["ping": 1])
    }
    #expect(error.kind == .closed)
  }

  /// Locks the document `_id: 0` of `things` during `body`: other changes of it wait.
  private func withHeldDocument(
    in database: Database, _ body: () async throws -> Void
  ) async throws {
    let things = database.collection("things")
    try await things.insertOne(["_id": 0])
    try await database.client.withTransaction { session in
      try await things.updateOne(["_id": 0], ["$inc": ["n": 1]], session: session)
      try await body()
    }
  }

  private func failure(ofChanging things: Collection) async -> MongoError.Kind? {
    do { try await things.updateOne(["_id": 0], ["$inc": ["n": 1]]) } catch {
      return (error as? MongoError)?.kind
    }
    return nil
  }

  /// Whether the server is running an update for the client with this name.
  private func isAtWork(_ name: String, _ client: MongoClient) async throws -> Bool {
    let reply = try await client.database("admin").runCommand([
      "currentOp": 1, "appName": .string(name), "op": ["$in": ["update", "command"]],
    ])
    let operations = reply["inprog"]?.arrayValue?.compactMap(\.documentValue) ?? []
    return operations.contains { operation in
      let command = operation["command"]?.documentValue
      return operation["op"] == "update" || command?["update"] != nil
    }
  }
}
