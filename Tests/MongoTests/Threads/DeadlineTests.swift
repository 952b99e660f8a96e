import BSON
import MongoTesting
import Testing

@testable import Mongo

@Suite struct DeadlineHeapTests {
  @Test func givesTheEarliestFirstAndOnlyThoseThatWait() {
    let start = Moment.now
    let seconds = [5, 3, 9, 1, 7, 3, 2]
    let waiters = seconds.map { _ in Waiter<Int>() }
    var heap = DeadlineHeap()
    for (second, waiter) in zip(seconds, waiters) {
      heap.insert(waiter, until: start + .seconds(second))
    }
    waiters[1].abandon(with: CancellationError())
    let next = heap.next
    let early = heap.due(at: start + .seconds(4))
    let late = heap.due(at: start + .seconds(8))
    #expect(next == start + .seconds(1))
    #expect(early.map(ObjectIdentifier.init) == [3, 6, 5].map { ObjectIdentifier(waiters[$0]) })
    #expect(late.map(ObjectIdentifier.init) == [0, 4].map { ObjectIdentifier(waiters[$0]) })
    #expect(heap.next == start + .seconds(9))
  }

  @Test func passesOverThoseThatEnded() {
    let start = Moment.now
    var heap = DeadlineHeap()
    let waiter = Waiter<Int>()
    heap.insert(Waiter<Int>(), until: start + .seconds(1))
    heap.insert(waiter, until: start + .seconds(2))
    let due = heap.due(at: start)
    #expect(due.isEmpty)
    #expect(heap.next == start + .seconds(2), "nobody need look before")
  }

  @Test func keepsFewThatEnded() {
    let start = Moment.now
    var heap = DeadlineHeap()
    let waiters = (0..<100).map { _ in Waiter<Int>() }
    for number in 0..<10_000 {
      let request = number % 100 == 0 ? waiters[number / 100] : Waiter<Int>()
      heap.insert(request, until: start + .nanoseconds(number * 7919 % 10_000))
    }
    #expect(heap.count <= 2 * waiters.count)
    let due = heap.due(at: start + .seconds(1))
    #expect(Set(due.map(ObjectIdentifier.init)) == Set(waiters.map(ObjectIdentifier.init)))
  }
}

extension FailPointTests {
  @Suite(.timeLimit(.minutes(1))) struct DeadlineTests {
    @Test func letsACallGoThatTheServerHolds() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "deadline", workers: 2) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 1])
          let hold = FailPoint.failCommand("insert", blocks: .seconds(1.5), client: "deadline")
          try await withFailPoint(hold, on: database.client) {
            let error = try await #require(throws: MongoError.self) {
              try await client.withDeadline(.milliseconds(100)) {
                try await things.insertOne(["_id": 2])
              }
            }
            #expect(error.kind == .deadlineExceeded)
          }
          #expect(try await things.findOne(["_id": 1]) != nil)
        }
      }
    }

    @Test func tellsTheServerHowLongAFindMayTake() async throws {
      try await withTemporaryDatabase { database in
        try await database.collection("things").insertOne(["_id": 1])
        try await withCapturedCommands { client, captured in
          let things = client.database(database.name).collection("things")
          let isSlow: BSONDocument = ["$where": "sleep(60000) || true"]
          let error = try await #require(throws: MongoError.self) {
            try await client.withWorker {
              try await client.withDeadline(.milliseconds(100)) {
                try await client.withDeadline(.seconds(50)) { try await things.find(isSlow) }
              }
            }
          }
          #expect(error.kind == .deadlineExceeded)
          let limit = captured.commands(named: "find").first?["maxTimeMS"]?.int64Value
          #expect((1...101).contains(try #require(limit)))
        }
      }
    }

    /// The second batch is fetched under the deadline of the first one.
    @Test func leavesTheNextBatchItsOwnDeadline() async throws {
      try await withCursor(named: "own-deadline") { client, cursor in
        for _ in 0..<2 {
          let batch = try await client.withDeadline(.seconds(1)) { try await cursor.nextBatch() }
          #expect(batch?.count == 2)
          try await Task.sleep(for: .seconds(1.1))
        }
      }
    }

    @Test func readsOnAfterABatchThatWasNotBegun() async throws {
      try await withCursor(named: "not-begun") { client, cursor in
        let first = try await cursor.nextBatch()
        let error = await #expect(throws: MongoError.self) {
          try await client.withDeadline(.zero) { try await cursor.nextBatch() }
        }
        #expect(error?.kind == .deadlineExceeded)
        let second = try await cursor.nextBatch()
        #expect([first?.count, second?.count] == [2, 2])
      }
    }

    /// Tests both a call on another worker and a call in a scope, where the caller's own thread
    /// waits for the server.
    @Test(arguments: [false, true])
    func letsABatchGoThatTheServerHolds(inScope: Bool) async throws {
      try await withCursor(named: "held-\(inScope)", inScope: inScope) { client, cursor in
        let batches = [try await cursor.nextBatch(), try await cursor.nextBatch()]
        #expect(batches.map { $0?.count } == [2, 2])
        let error = await #expect(throws: MongoError.self) {
          try await client.withDeadline(.milliseconds(100)) {
            while try await cursor.nextBatch() != nil {}
          }
        }
        #expect(error?.kind == .deadlineExceeded)
        let next = await #expect(throws: MongoError.self) { _ = try await cursor.nextBatch() }
        #expect(next?.kind == .cursorEnded, "a failure is no good end")
      }
    }

    /// Runs the body with a cursor whose third and later batches are slow.
    private func withCursor(
      named name: String, inScope: Bool = false,
      _ body: (MongoClient, DocumentCursor) async throws -> Void
    ) async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: name, workers: 2) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertMany((0..<20).map { ["_id": .int64($0)] })
          let hold = FailPoint.failCommand(
            "getMore", mode: .skip(1), blocks: .seconds(2), client: name)
          try await withFailPoint(hold, on: database.client) {
            if inScope {
              try await client.withWorker {
                try await things.withCursor(options: .init(batchSize: 2)) {
                  try await body(client, $0)
                }
              }
            } else {
              try await things.withCursor(options: .init(batchSize: 2)) {
                try await body(client, $0)
              }
            }
          }
        }
      }
    }

    @Test func takesLimitsThatNobodyLivesToSee() async throws {
      try await withTemporaryDatabase { database in
        let longest = [Duration.seconds(Int64.max), Duration(attoseconds: .max)]
        for limit in longest {
          try await withClient(
            named: "forever", workers: 2, configure: { $0.waitQueueTimeout = limit }
          ) { client in
            let things = client.database(database.name).collection("things")
            // There are more calls than workers, so that some wait in the queue, where the
            // caretaker checks them.
            try await client.withDeadline(limit) {
              try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try await things.countDocuments() } }
                try await group.waitForAll()
              }
              _ = try await client.withWorker { try await things.insertOne(BSONDocument()) }
            }
          }
        }
        #expect(try await database.collection("things").countDocuments() == 2)
      }
    }

    @Test func beginsNothingAfterItsDeadline() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        let kinds = try await database.client.withDeadline(.zero) {
          let call = await #expect(throws: MongoError.self) { try await things.findOne() }
          let scope = await #expect(throws: MongoError.self) {
            try await database.client.withWorker { try await things.insertOne(["_id": 1]) }
          }
          return [call?.kind, scope?.kind]
        }
        #expect(kinds == [.deadlineExceeded, .deadlineExceeded])
        #expect(try await things.countDocuments() == 0)
      }
    }
  }
}

@Suite struct LateErrorTests {
  @Test func keepWhatTheySayOfTheCall() {
    let reply: BSONDocument = ["ok": 0, "errorLabels": ["UnknownTransactionCommitResult"]]
    let error = MongoError(
      domain: UInt32(2), code: 4, message: "broken", reply: reply, namespace: nil)
    let late = error.asDeadlineExceeded
    #expect(late.kind == .deadlineExceeded && late.isUnknownCommitResult)
    #expect(late.code == error.code && late.serverReply == reply)
    #expect(late.message == MongoError.deadlineExceeded.message)
  }
}
