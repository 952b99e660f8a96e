import BSON
import MongoTesting
import Testing

@testable import Mongo

/// What becomes of calls when somebody who knows says that the deployment is gone. The server is well
/// here, and takes much longer for a slow call than a test may.
@Suite(needsMongod, .timeLimit(.minutes(1))) struct DeclaredOutageTests {
  private let reason = "its process is stopped"
  private let slow: BSONDocument = ["$where": "sleep(300000) || true"]

  @Test func letsTheCallsGoThatAreAtWorkAndThoseThatWait() async throws {
    try await withThings { client, things, sent in
      let calls = (0..<5).map { _ in Task { try await things.findOne(slow) } }
      try await until { sent.commands(named: "find").count == 3 }
      let lease = Task { try await client.withSession { _ in } }
      try await until { client.workers.dispatcher.load.waiting == 3 }
      client.beginOutage(because: reason)
      for call in calls { try await expectOutage { try await call.value } }
      try await expectOutage { try await lease.value }
    }
  }

  @Test func letsTheCallsOfAScopeAndOfASessionGo() async throws {
    try await withThings { client, things, sent in
      let scope = Task { try await client.withWorker { try await things.findOne(slow) } }
      let session = Task {
        try await client.withTransaction { try await things.findOne(slow, session: $0) }
      }
      try await until { sent.commands(named: "find").count == 2 }
      client.beginOutage(because: reason)
      try await expectOutage { try await scope.value }
      try await expectOutage { try await session.value }
    }
  }

  @Test func refusesNewCallsUntilItEnds() async throws {
    try await withThings { client, things, sent in
      try await client.withSession { session in
        try await session.startTransaction()
        try await things.insertOne(["_id": 2], session: session)
        client.beginOutage(because: reason)
        try await expectOutage { try await things.findOne() }
        try await expectOutage { try await things.insertOne(["_id": 3], session: session) }
        try await expectOutage { try await client.withSession { _ in } }
        // The server ends a transaction by itself.
        try await session.abortTransaction()
      }
      #expect(sent.commands(named: "find").isEmpty)
      client.endOutage()
      try await things.insertOne(["_id": 4])
      #expect(try await things.find(options: .init(sort: ["_id": 1])) == [["_id": 1], ["_id": 4]])
    }
  }

  private func expectOutage<Success>(
    _ location: SourceLocation = #_sourceLocation, _ call: () async throws -> Success
  ) async throws {
    let error = await #expect(throws: MongoError.self, sourceLocation: location) {
      try await call()
    }
    #expect(error?.kind == .serverSelection, sourceLocation: location)
    #expect(error?.message.contains(reason) == true, sourceLocation: location)
  }

  private func until(_ isSo: () -> Bool) async throws {
    while !isSo() { try await Task.sleep(for: .milliseconds(10)) }
  }

  /// With a client of three workers, and what it sends.
  private func withThings(
    _ body: (MongoClient, Collection, CapturedCommands) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertOne(["_id": 1])
      try await withCapturedCommands({ $0.workers = 3 }) { client, sent in
        try await body(client, client.database(database.name).collection("things"), sent)
      }
    }
  }
}
