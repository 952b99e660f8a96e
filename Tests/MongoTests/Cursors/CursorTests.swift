import BSON
import MongoTesting
import Testing

@testable import Mongo

@Suite(needsMongod, .timeLimit(.minutes(1))) struct CursorTests {
  @Test(arguments: [nil, 1, 7, 5000])
  func givesEveryDocumentOnceAndInOrder(batchSize: Int?) async throws {
    try await withThings(300) { things in
      var ids: [Int64?] = []
      try await things.withCursor(options: .init(sort: ["_id": 1], batchSize: batchSize)) {
        cursor in
        for try await document in cursor { ids.append(document["_id"]?.int64Value) }
        #expect(try await cursor.nextBatch() == nil, "the end stays the end")
      }
      #expect(ids == Array(0..<300))
    }
  }

  @Test func givesBatchesAsTheirBytes() async throws {
    try await withThings(300) { things in
      var sizes: [Int] = []
      var bytes: [UInt8] = []
      try await things.withCursor(options: .init(sort: ["_id": 1], batchSize: 120)) { cursor in
        while let batch = try await cursor.nextBatch() {
          sizes.append(batch.count)
          bytes += batch.bytes
        }
      }
      let expected = try await things.find(options: .init(sort: ["_id": 1]))
      #expect(sizes == [120, 120, 60])
      #expect(bytes == expected.flatMap { $0.withUnsafeBytes(Array.init) })
    }
  }

  @Test func readsBigDocumentsInBoundedBatches() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let text = BSONValue.string(String(repeating: "x", count: 700_000))
      try await things.insertMany((0..<12).map { ["_id": .int64($0), "text": text] })
      var sizes: [Int] = []
      try await things.withCursor { cursor in
        while let batch = try await cursor.nextBatch() { sizes.append(batch.count) }
      }
      #expect(sizes == Array(repeating: 2, count: 6))
    }
  }

  @Test func givesNothingAsTheEnd() async throws {
    try await withTemporaryDatabase { database in
      let batch = try await database.collection("none").withCursor { try await $0.nextBatch() }
      #expect(batch == nil)
    }
  }

  @Test func fetchesOneBatchAheadAndNoMore() async throws {
    try await withThings(100) { things in
      try await things.withCursor(options: .init(batchSize: 10)) { cursor in
        _ = try await cursor.nextBatch()
        while try await batchesSent(of: things) != 2 {}
        for _ in 0..<20 { #expect(try await batchesSent(of: things) == 2) }
        _ = try await cursor.nextBatch()
        while try await batchesSent(of: things) != 3 {}
      }
    }
  }

  @Test func endsTheServersCursorWithTheScope() async throws {
    try await withThings(100) { things in
      try await things.withCursor(options: .init(batchSize: 10)) { cursor in
        _ = try await cursor.nextBatch()
        while try await batchesSent(of: things) == nil {}
      }
      while try await batchesSent(of: things) != nil {}
    }
  }

  @Test func endsTheServersCursorWhenItsTaskIsCancelled() async throws {
    try await withThings(100) { things in
      let task = Task {
        try await things.withCursor(options: .init(batchSize: 1)) { cursor in
          for try await _ in cursor { try await Task.sleep(for: .seconds(600)) }
        }
      }
      while try await batchesSent(of: things) == nil {}
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      while try await batchesSent(of: things) != nil {}
    }
  }

  @Test func isRefusedOutsideItsScope() async throws {
    try await withThings(10) { things in
      let error = try await #require(throws: MongoError.self) {
        let escaped = try await things.withCursor { $0 }
        _ = try await escaped.nextBatch()
      }
      #expect(error.kind == .cursorEnded)
    }
  }

  @Test func tellsWhatTheServerRefuses() async throws {
    try await withThings(10) { things in
      let error = try await #require(throws: MongoError.self) {
        try await things.withCursor(["$where": "no such thing"]) { try await $0.nextBatch() }
      }
      #expect(error.kind == .server)
    }
  }

  @Test func readsWhatItsTransactionWrote() async throws {
    try await withThings(50) { things in
      try await things.client.withTransaction { session in
        try await things.deleteMany(["_id": ["$lt": 20]], session: session)
        var count = 0
        try await things.withCursor(options: .init(batchSize: 3), session: session) { cursor in
          for try await _ in cursor {
            count += 1
            try await things.insertOne(["_id": .int64(Int64(1000 + count))], session: session)
            if count == 10 { break }
          }
        }
        #expect(count == 10)
      }
      #expect(try await things.countDocuments() == 40)
    }
  }

  /// Ten nested cursors on a client that has one worker for cursors.
  @Test func holdsNoWorkerBetweenItsBatches() async throws {
    try await withThings(30) { shared in
      try await withClient(named: "cursors", workers: 2, queueTimeout: .seconds(20)) { client in
        let things = client.database(shared.namespace.database).collection(shared.name)
        let depth = try await nest(10, in: things)
        #expect(depth == 10)
      }
    }
  }

  @Test func isClosedWithItsClient() async throws {
    try await withThings(30) { shared in
      let error = try await #require(throws: MongoError.self) {
        try await withClient(named: "closed", workers: 2) { client in
          let things = client.database(shared.namespace.database).collection(shared.name)
          try await things.withCursor(options: .init(batchSize: 2)) { cursor in
            _ = try await cursor.nextBatch()
            await client.shutdown()
            while try await cursor.nextBatch() != nil {}
          }
        }
      }
      #expect(error.kind == .closed)
      while try await batchesSent(of: shared) != nil {}
    }
  }

  private func nest(_ levels: Int, in things: Collection) async throws -> Int {
    guard levels > 0 else { return 0 }
    return try await things.withCursor(options: .init(batchSize: 5)) { cursor in
      _ = try await cursor.nextBatch()
      let deeper = try await nest(levels - 1, in: things)
      #expect(try await things.findOne(["_id": 1]) != nil)
      #expect(try await cursor.nextBatch()?.count == 5)
      return deeper + 1
    }
  }

  private func withThings<Result>(
    _ count: Int64, _ body: (Collection) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((0..<count).map { ["_id": .int64($0)] })
      return try await body(things)
    }
  }

  /// How many batches the one open cursor of the collection has sent; nil when none is open.
  private func batchesSent(of things: Collection) async throws -> Int64? {
    let admin = things.client.database("admin")
    let reply = try await admin.runCommand([
      "aggregate": 1, "cursor": [:],
      "pipeline": [
        ["$currentOp": ["idleCursors": true]],
        ["$match": ["ns": .string("\(things.namespace)"), "cursor": ["$exists": true]]],
      ],
    ])
    let first = reply["cursor"]?.documentValue?["firstBatch"]?.arrayValue?[0]?.documentValue
    return first?["cursor"]?.documentValue?["nBatchesReturned"]?.int64Value
  }
}
