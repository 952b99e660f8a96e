import BSON
import Mongo
import MongoTesting
import Testing

/// Numbers and times at the limits of their types.
@Suite(needsMongod) struct LimitTests {
  @Test(arguments: [1, 2, 100, .max] as [Int], [1, 2, 100, .max] as [Int])
  func readsWithAnyLimitAndBatchSize(_ limit: Int, _ batchSize: Int) async throws {
    try await withThings { things, _ in
      let found = try await things.find(options: .init(limit: limit, batchSize: batchSize))
      #expect(found.count == min(limit, 5))
      let count = try await things.withCursor(options: .init(limit: limit, batchSize: batchSize)) {
        cursor in
        var count = 0
        while let batch = try await cursor.nextBatch() { count += batch.count }
        return count
      }
      #expect(count == min(limit, 5))
    }
  }

  /// Each document is larger than a batch of the server may be.
  @Test func readsLargeDocumentsOfABatchWithoutEnd() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let text = BSONValue.string(String(repeating: "x", count: 9_000_000))
      for id in 1...3 as ClosedRange<Int64> {
        try await things.insertOne(["_id": .int64(id), "text": text])
      }
      #expect(try await things.find(options: .init(limit: .max, batchSize: .max)).count == 3)
      #expect(
        try await things.aggregate([["$match": [:]]], options: .init(batchSize: .max)).count == 3)
    }
  }

  @Test(arguments: [.min, -1, .max] as [Int])
  func answersOrRefusesNumbersThatMakeNoSense(_ number: Int) async throws {
    try await withThings { things, _ in
      let attempts: [() async throws -> Int] = [
        { try await things.find(options: .init(skip: number)).count },
        { try await things.find(options: .init(limit: number)).count },
        { try await things.find(options: .init(batchSize: number)).count },
        { try await things.aggregate([["$match": [:]]], options: .init(batchSize: number)).count },
        { try await things.countDocuments(options: .init(skip: number)) },
        { try await things.countDocuments(options: .init(limit: number)) },
        { try await things.withChanges(options: .init(batchSize: number)) { _ in 0 } },
      ]
      for attempt in attempts {
        do {
          let count = try await attempt()
          #expect((0...5).contains(count))
        } catch is MongoError {}
      }
    }
  }

  @Test(arguments: [.nanoseconds(1), .microseconds(1), .milliseconds(0.5)] as [Duration])
  func roundsALimitUpThatIsBelowAUnit(_ short: Duration) async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands { client, captured in
        let database = client.database(temporary.name)
        let things = database.collection("things")
        let concern = WriteConcern(timeout: short)
        try await things.with(writeConcern: concern).insertOne(["_id": 1])
        // The server may need longer than a millisecond.
        _ = try? await things.find(options: .init(maxTime: short))
        _ = try? await database.createCollection(
          "series", options: .init(timeSeries: TimeSeries(timeField: "t"), expiresAfter: short))
        let insert = try #require(captured.commands(named: "insert").first)
        #expect(insert[path: ["writeConcern", "wtimeout"]]?.int64Value == 1)
        #expect(captured.commands(named: "find").first?["maxTimeMS"]?.int64Value == 1)
        #expect(captured.commands(named: "create").first?["expireAfterSeconds"]?.int64Value == 1)
      }
    }
  }

  @Test func refusesATimeBelowZero() async throws {
    try await withThings { things, _ in
      await #expect(throws: MongoError.self) {
        try await things.find(options: .init(maxTime: .nanoseconds(-1)))
      }
    }
  }

  @Test(arguments: [.seconds(Int64.max), .seconds(Int64.min), .zero] as [Duration])
  func takesEveryDurationForADeadline(_ limit: Duration) async throws {
    try await withThings { things, client in
      do {
        let found = try await client.withDeadline(limit) { try await things.find() }
        #expect(found.count == 5 && limit > .zero)
      } catch let error as MongoError {
        #expect(error.kind == .deadlineExceeded && limit <= .zero)
      }
    }
  }

  private func withThings(
    _ body: (Collection, MongoClient) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((1...5).map { ["_id": .int64($0)] })
      try await body(things, database.client)
    }
  }
}
