import BSON
import MongoTesting
import Testing

@testable import Mongo

extension FailPointTests {
  /// What becomes of calls when somebody who knows says that the deployment is gone. The server is
  /// well here, and holds each insert for much longer than a test may take.
  @Suite(.timeLimit(.minutes(1))) struct DeclaredOutageTests {
    private let reason = "its process is stopped"

    @Test func letsTheCallsGoThatAreAtWorkAndThoseThatWait() async throws {
      try await withHeldInserts(of: "outage") { client, things in
        let calls = (10..<16).map { number in
          Task { try await things.insertOne(["_id": .int64(number)]) }
        }
        let lease = Task { try await client.withSession { _ in } }
        while client.workers.dispatcher.load.waiting < 5 { await Task.yield() }
        client.beginOutage(because: reason)
        for call in calls { try await expectOutage { try await call.value } }
        try await expectOutage { try await lease.value }
      }
    }

    @Test func letsTheCallsOfAScopeAndOfASessionGo() async throws {
      try await withHeldInserts(of: "outage-scope") { client, things in
        let scope = Task { try await client.withWorker { try await things.insertOne(["_id": 10]) } }
        let session = Task {
          try await client.withTransaction { session in
            try await things.insertOne(["_id": 11], session: session)
          }
        }
        while client.workers.dispatcher.load.idle > 1 { await Task.yield() }
        client.beginOutage(because: reason)
        try await expectOutage { try await scope.value }
        try await expectOutage { try await session.value }
      }
    }

    @Test func refusesNewCallsUntilItEnds() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "outage-new", workers: 2) { client in
          let things = client.database(database.name).collection("things")
          try await client.withSession { session in
            try await session.startTransaction()
            try await things.insertOne(["_id": 1], session: session)
            client.beginOutage(because: reason)
            try await expectOutage { try await things.findOne() }
            try await expectOutage { try await things.insertOne(["_id": 2], session: session) }
            try await expectOutage { try await client.withSession { _ in } }
            // The server ends a transaction by itself.
            try await session.abortTransaction()
          }
          client.endOutage()
          try await things.insertOne(["_id": 3])
          #expect(try await things.find() == [["_id": 3]])
        }
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

    private func withHeldInserts(
      of name: String, _ body: (MongoClient, Collection) async throws -> Void
    ) async throws {
      try await withTemporaryDatabase { database in
        let hold = FailPoint.failCommand(
          "insert", mode: .always, blocks: .seconds(600), client: name)
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          try await withClient(named: name, workers: 3) { client in
            try await body(client, client.database(database.name).collection("things"))
          }
        }
      }
    }
  }
}
