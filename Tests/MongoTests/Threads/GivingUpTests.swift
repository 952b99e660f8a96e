import BSON
import MongoTesting
import Testing

@testable import Mongo

extension FailPointTests {
  /// What happens to the worker of a call, and to the server's work, when nobody waits for the
  /// result any more.
  @Suite(.timeLimit(.minutes(1))) struct GivingUpTests {
    /// Calls that take much longer than the test's time limit.
    enum Slow: String, CaseIterable {
      case find, findAndModify, distinct, aggregate, command

      func run(on things: Collection) async throws {
        let isSlow: BSONDocument = ["$where": "sleep(300000) || true"]
        switch self {
        case .find: _ = try await things.find(isSlow)
        case .findAndModify: _ = try await things.findOneAndUpdate(isSlow, ["$set": ["a": 1]])
        case .distinct: _ = try await things.distinct("_id", isSlow)
        case .aggregate: _ = try await things.aggregate(Self.endless)
        case .command:
          _ = try await things.client.database(things.namespace.database)
            .runCommand(["count": .string(things.name), "query": .document(isSlow)])
        }
      }

      /// Stages that turn one document into ten thousand million.
      private static let endless: [BSONDocument] = [
        ["$set": ["a": ["$range": [0, 100_000]]]], ["$unwind": "$a"],
        ["$set": ["a": ["$range": [0, 100_000]]]], ["$unwind": "$a"], ["$count": "n"],
      ]
    }

    @Test(arguments: Slow.allCases)
    func endsTheServersWorkAtTheDeadline(of slow: Slow) async throws {
      try await withThings(named: "late-\(slow)") { client, things in
        let error = try await #require(throws: MongoError.self) {
          try await client.withDeadline(.milliseconds(150)) { try await slow.run(on: things) }
        }
        #expect(error.kind == .deadlineExceeded)
        try await client.becomesIdle()
        while try await isAtWork("late-\(slow)") {}
        #expect(try await things.findOne() != nil)
      }
    }

    /// The server checks whether its client is still connected while it reads, but not while it
    /// writes.
    @Test(arguments: Slow.allCases.filter { $0 != .findAndModify })
    func endsTheServersWorkWhenItsCallerGoes(from slow: Slow) async throws {
      try await withThings(named: "gone-\(slow)") { client, things in
        let call = Task { try await slow.run(on: things) }
        while try await !isAtWork("gone-\(slow)") {}
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        try await client.becomesIdle()
        // The server checks whether its client is still connected while it reads, but not while it
        // writes.
        while try await isAtWork("gone-\(slow)") {}
        #expect(try await things.findOne() != nil)
      }
    }

    /// libmongoc sends no `maxTimeMS` with writes, and the failpoint would ignore it.
    @Test func freesTheWorkerOfAWriteThatTheServerHolds() async throws {
      try await withThings(named: "held-write") { client, things in
        let hold = FailPoint.failCommand(
          "insert", mode: .always, blocks: .seconds(3), client: "held-write")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          let error = try await #require(throws: MongoError.self) {
            try await client.withDeadline(.milliseconds(100)) {
              try await things.insertMany([["_id": 10], ["_id": 11]])
            }
          }
          #expect(error.kind == .deadlineExceeded)
          try await client.becomesIdle()
          #expect(try await isAtWork("held-write"), "the server holds it still")
          #expect(try await things.findOne() != nil)
        }
        try await things.insertOne(["_id": 12])
      }
    }

    /// The server closes the first connection without a reply, and would accept a second attempt.
    @Test func sendsNothingASecondTimeAfterTheDeadline() async throws {
      try await withThings(named: "once") { client, things in
        let hold = FailPoint.failCommand(
          "insert", closesConnection: true, blocks: .seconds(2), client: "once")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          _ = await #expect(throws: MongoError.self) {
            try await client.withDeadline(.milliseconds(100)) {
              try await things.insertOne(["_id": 10])
            }
          }
          try await client.becomesIdle()
        }
        #expect(try await things.findOne(["_id": 10]) == nil)
      }
    }

    @Test func endsCallsInAScopeToo() async throws {
      try await withThings(named: "scope") { client, things in
        let hold = FailPoint.failCommand(
          "insert", mode: .always, blocks: .seconds(3), client: "scope")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          try await client.withWorker {
            let error = try await #require(throws: MongoError.self) {
              try await client.withDeadline(.milliseconds(100)) {
                try await things.insertOne(["_id": 10])
              }
            }
            #expect(error.kind == .deadlineExceeded)
            #expect(try await things.findOne() != nil, "the scope goes on")
          }
          let scope = Task {
            try await client.withWorker { try await things.insertOne(["_id": 11]) }
          }
          while try await !isAtWork("scope") {}
          scope.cancel()
          await #expect(throws: CancellationError.self) { try await scope.value }
        }
      }
    }

    @Test func endsABatchInAScopeToo() async throws {
      try await withThings(named: "scoped-cursor") { client, things in
        try await things.insertMany((10..<40).map { ["_id": .int64($0)] })
        let hold = FailPoint.failCommand(
          "getMore", mode: .always, blocks: .seconds(3), client: "scoped-cursor")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          let reading = Task {
            try await client.withWorker {
              try await things.withCursor(options: .init(batchSize: 5)) { cursor in
                while try await cursor.nextBatch() != nil {}
              }
            }
          }
          while try await !isAtWork("scoped-cursor") {}
          reading.cancel()
          await #expect(throws: CancellationError.self) { try await reading.value }
        }
      }
    }

    @Test func keepsTheConnectionsOfOtherCalls() async throws {
      try await withThings(named: "others") { client, things in
        let hold = FailPoint.failCommand(
          "insert", mode: .times(1), blocks: .seconds(3), client: "others")
        try await client.withSession { session in
          _ = try await things.findOne(session: session)
          let connection = try await connection(of: session)
          try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
            _ = await #expect(throws: MongoError.self) {
              try await client.withDeadline(.milliseconds(100)) {
                try await things.insertOne(["_id": 10])
              }
            }
          }
          #expect(try await self.connection(of: session) == connection)
        }
      }
    }

    /// A cursor that is abandoned in the middle of a `getMore`, and a stream that waits for
    /// changes.
    @Test func leavesNoCursorOnTheServer() async throws {
      try await withThings(named: "cursors") { client, things in
        try await things.insertMany((10..<40).map { ["_id": .int64($0)] })
        let before = try await openCursors()
        let hold = FailPoint.failCommand(
          "getMore", mode: .always, blocks: .seconds(3), client: "cursors")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          let reading = Task {
            try await things.withCursor(options: .init(batchSize: 5)) { cursor in
              while try await cursor.nextBatch() != nil {}
            }
          }
          while try await !isAtWork("cursors") {}
          reading.cancel()
          await #expect(throws: CancellationError.self) { try await reading.value }
          try await client.becomesIdle()
        }
        while try await openCursors() > before {}
        let watching = Task {
          try await things.withChanges(options: .init(maxAwaitTime: .seconds(4))) { changes in
            for try await _ in changes {}
          }
        }
        while try await !isAtWork("cursors") {}
        watching.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        try await client.becomesIdle()
        while try await openCursors() > before {}
      }
    }

    private func withThings(
      named name: String, configure: (inout MongoConfiguration) -> Void = { _ in },
      _ body: (MongoClient, Collection) async throws -> Void
    ) async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: name, workers: 2, configure: configure) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 1])
          try await body(client, things)
        }
      }
    }

    private func connection(of session: Session) async throws -> Int64? {
      let hello = try await session.client.database("admin")
        .runCommand(["hello": 1], session: session)
      return hello["connectionId"]?.int64Value
    }

    /// Whether the server is working for the client with this name, which only one test uses.
    private func isAtWork(_ name: String) async throws -> Bool {
      let admin = try await TestDeployment.shared.client().database("admin")
      let reply = try await admin.runCommand([
        "currentOp": 1, "appName": .string(name), "active": true,
        // Leaves out monitoring, which always waits.
        "command.hello": ["$exists": false], "command.isMaster": ["$exists": false],
        "command.ismaster": ["$exists": false],
      ])
      return reply["inprog"]?.arrayValue?.isEmpty == false
    }

    private func openCursors() async throws -> Int64 {
      let admin = try await TestDeployment.shared.client().database("admin")
      let status = try await admin.runCommand(["serverStatus": 1])
      return try #require(status[path: ["metrics", "cursor", "open", "total"]]?.int64Value)
    }
  }
}

extension MongoClient {
  /// Waits until all workers are idle.
  fileprivate func becomesIdle(of workers: Int = 2) async throws {
    while self.workers.dispatcher.load.idle < workers {
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
