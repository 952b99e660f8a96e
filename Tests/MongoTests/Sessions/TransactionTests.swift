import BSON
import Mongo
import MongoTesting
import Testing

extension FailPointTests {
  @Suite struct TransactionTests {
    private struct Refusal: Error {}

    @Test func commitsAllOrNothing() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        try await things.insertOne(["_id": 0])
        try await database.client.withTransaction { session in
          try await things.insertOne(["_id": 1], session: session)
          #expect(try await things.findOne(["_id": 1]) == nil, "others do not see it yet")
          #expect(try await things.findOne(["_id": 1], session: session) != nil)
          try await things.insertOne(["_id": 2], session: session)
        }
        #expect(try await things.countDocuments() == 3)
        await #expect(throws: Refusal.self) {
          try await database.client.withTransaction { session in
            try await things.deleteMany([:], session: session)
            throw Refusal()
          }
        }
        #expect(try await things.countDocuments() == 3)
      }
    }

    @Test func runsTheWholeBodyAgainAfterATransientFailure() async throws {
      try await withClient(named: "transient") { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let failure = FailPoint.failCommand(
            "insert", mode: .times(2), code: 112, labels: ["TransientTransactionError"],
            client: "transient")
          var runs = 0
          try await withFailPoint(failure, on: client) {
            try await client.withTransaction { session in
              runs += 1
              try await things.insertOne(["_id": 1], session: session)
            }
          }
          #expect(runs == 3)
          #expect(try await things.countDocuments() == 2)
        }
      }
    }

    @Test func commitsAgainWhenTheResultIsUnknown() async throws {
      try await withClient(named: "unknown-commit") { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let failure = FailPoint.failCommand(
            "commitTransaction", mode: .times(2), code: 50_000,
            labels: ["UnknownTransactionCommitResult"], client: "unknown-commit")
          var runs = 0
          try await withFailPoint(failure, on: client) {
            try await client.withTransaction { session in
              runs += 1
              try await things.insertOne(["_id": 1], session: session)
            }
          }
          #expect(runs == 1)
          #expect(try await things.countDocuments() == 2)
        }
      }
    }

    @Test func refusesASessionOutsideItsScope() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        let escaped = try await database.client.withSession { $0 }
        let error = try await #require(throws: MongoError.self) {
          try await things.findOne(session: escaped)
        }
        #expect(error.kind == .sessionEnded)
      }
    }

    @Test func leavesAWorkerToOtherCallsWhateverSessionsDo() async throws {
      try await withClient(named: "sessions", workers: 3) { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          // Each of the nine transactions needs its own worker, and another one that sessions
          // cannot take.
          try await withThrowingTaskGroup { group in
            for number in 1...9 {
              group.addTask {
                try await client.withTransaction { session in
                  #expect(try await things.findOne(["_id": 0]) != nil)
                  try await things.insertOne(["_id": .int64(Int64(number))], session: session)
                }
              }
            }
            try await group.waitForAll()
          }
          #expect(try await things.countDocuments() == 10)
        }
      }
    }

    @Test func abortsWhenItsTaskIsCancelled() async throws {
      try await withClient(named: "cancelled", workers: 2) { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let (inserted, continuation) = AsyncStream.makeStream(of: Void.self)
          let task = Task {
            try await client.withTransaction { session in
              try await things.insertOne(["_id": 1], session: session)
              continuation.yield()
              try await Task.sleep(for: .seconds(600))
            }
          }
          for await _ in inserted { break }
          task.cancel()
          await #expect(throws: CancellationError.self) { try await task.value }
          // This needs the only worker for sessions, so it must be free again, without the
          // transaction.
          try await client.withTransaction { session in
            try await things.insertOne(["_id": 2], session: session)
          }
          #expect(
            try await things.find(options: .init(sort: ["_id": 1])) == [["_id": 0], ["_id": 2]])
        }
      }
    }
  }
}
