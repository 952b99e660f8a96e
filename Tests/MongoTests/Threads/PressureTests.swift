import BSON
import MongoTesting
import Testing

@testable import Mongo

extension FailPointTests {
  /// The server holds the calls of both workers, and two hundred tasks wait for them.
  @Suite(.timeLimit(.minutes(1))) struct PressureTests {
    private static let crowd = 200

    @Test func servesThoseWhoWaitInTheOrderOfTheirArrival() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "crowd", workers: 2, queueLimit: 1000) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0, "n": .int64(0)])
          // The session takes one worker, so that the order of the other one is the order of all
          // calls.
          try await client.withSession { _ in
            let (held, waiters) = try await holdingFinds(in: things) {
              let held = Task { try await things.findOne() }
              try await client.untilLoad { $0.idle == 0 }
              let waiters = try await crowd(on: client) {
                let document = try await things.findOneAndUpdate([:], ["$inc": ["n": 1]])
                return document?["n"]?.int64Value ?? -1
              }
              return (held, waiters)
            }
            var places: [Int64] = []
            for waiter in waiters { places.append(try await waiter.value) }
            #expect(places == Array(0..<Int64(Self.crowd)))
            _ = try await held.value
          }
        }
      }
    }

    @Test func letsThoseWhoWaitGoWhenTheyAreCancelled() async throws {
      try await withHeldWorkers(named: "cancelled", queueTimeout: .seconds(60)) { client, things in
        let waiters = try await crowd(on: client) { try await things.findOne() }
        for waiter in waiters { waiter.cancel() }
        for waiter in waiters {
          await #expect(throws: CancellationError.self) { try await waiter.value }
        }
      }
    }

    @Test func letsThoseWhoWaitGoWhenTheyAreLate() async throws {
      try await withHeldWorkers(named: "late", queueTimeout: .milliseconds(100)) { _, things in
        let waiters = (0..<Self.crowd).map { _ in Task { try await things.findOne() } }
        for waiter in waiters {
          let error = await #expect(throws: MongoError.self) { try await waiter.value }
          #expect(error?.kind == .waitQueueTimeout)
        }
      }
    }

    @Test func letsACallersTaskGoWhoseCursorIsHeld() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "held-cursor", workers: 2) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertMany((0..<10).map { ["_id": .int64($0)] })
          try await holdingFinds(in: things) {
            let task = Task {
              try await things.withCursor(options: .init(batchSize: 2)) { cursor in
                while try await cursor.nextBatch() != nil {}
              }
            }
            try await client.untilLoad { $0.idle <= 1 }
            // The other worker is for calls like this one.
            let count = try await client.database(database.name).runCommand(["count": "things"])
            #expect(count["n"]?.int64Value == 10)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
          }
        }
      }
    }

    /// Runs `body` while the server holds the calls of both workers, which complete afterwards.
    private func withHeldWorkers(
      named name: String, queueTimeout: Duration,
      _ body: (MongoClient, Collection) async throws -> Void
    ) async throws {
      try await withTemporaryDatabase { database in
        try await withClient(
          named: name, workers: 2, queueLimit: 1000, queueTimeout: queueTimeout
        ) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let held = try await holdingFinds(in: things) {
            let held = (0..<2).map { _ in Task { try await things.findOne() } }
            try await client.untilLoad { $0.idle == 0 }
            try await body(client, things)
            #expect(client.load.idle == 0, "nobody waited for the calls at work")
            return held
          }
          for task in held { #expect(try await task.value != nil) }
          #expect(try await things.findOne() != nil)
        }
      }
    }

    /// Makes the server hold finds in this collection as long as `body` runs, however slow the
    /// machine is.
    private func holdingFinds<Result>(
      in things: Collection, _ body: () async throws -> Result
    ) async throws -> Result {
      let hold = FailPoint(
        "waitInFindBeforeMakingBatch", .always,
        data: ["nss": .string("\(things.namespace.database).\(things.name)")])
      return try await withFailPoint(hold, on: try await TestDeployment.shared.client(), body)
    }

    /// Tasks that wait for a worker in this order.
    private func crowd<Success: Sendable>(
      on client: MongoClient, _ call: @escaping @Sendable () async throws -> Success
    ) async throws -> [Task<Success, any Error>] {
      var tasks: [Task<Success, any Error>] = []
      for number in 0..<Self.crowd {
        tasks.append(Task { try await call() })
        try await client.untilLoad { $0.waiting > number }
      }
      return tasks
    }
  }
}

extension MongoClient {
  fileprivate var load: (idle: Int, waiting: Int) { workers.dispatcher.load }

  /// Waits until the load satisfies the condition; the test's time limit ends the wait.
  fileprivate func untilLoad(_ isSo: ((idle: Int, waiting: Int)) -> Bool) async throws {
    while !isSo(load) {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
