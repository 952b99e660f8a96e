import BSON
import MongoTesting
import Testing

@testable import Mongo

extension FailPointTests {
  /// Two workers whose calls the server holds, and two hundred tasks that wait for them.
  @Suite(.timeLimit(.minutes(1))) struct PressureTests {
    private static let crowd = 200

    @Test func servesThoseWhoWaitInTheOrderOfTheirArrival() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "crowd", workers: 2, queueLimit: 1000) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0, "n": .int64(0)])
          // The session takes one worker, so that the other one's order is the order.
          try await client.withSession { _ in
            try await holdingCalls(1, of: client, named: "crowd", for: 2000) {
              let held = Task { try await things.findOne() }
              try await client.untilLoad { $0.idle == 0 }
              let waiters = try await crowd(on: client, isInOrder: true) { _ in
                let document = try await things.findOneAndUpdate([:], ["$inc": ["n": 1]])
                return document?["n"]?.int64Value ?? -1
              }
              var places: [Int64] = []
              for waiter in waiters { places.append(try await waiter.value) }
              #expect(places == Array(0..<Int64(Self.crowd)))
              _ = try await held.value
            }
          }
        }
      }
    }

    @Test func letsThoseWhoWaitGoWhenTheyAreLateOrCancelled() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(
          named: "late", workers: 2, queueLimit: 1000, queueTimeout: .milliseconds(700)
        ) { client in
          let things = client.database(database.name).collection("things")
          try await holdingCalls(2, of: client, named: "late", for: 3000) {
            let held = (0..<2).map { _ in Task { try await things.findOne() } }
            try await client.untilLoad { $0.idle == 0 }
            let waiters = try await crowd(on: client) { _ in try await things.findOne() }
            for waiter in waiters[..<100] { waiter.cancel() }
            for waiter in waiters[..<100] {
              await #expect(throws: CancellationError.self) { try await waiter.value }
            }
            for waiter in waiters[100...] {
              let error = await #expect(throws: MongoError.self) { try await waiter.value }
              #expect(error?.kind == .waitQueueTimeout)
            }
            #expect(client.load.idle == 0, "nobody waited for the calls at work")
            for task in held { _ = try await task.value }
            _ = try await things.findOne()
          }
        }
      }
    }

    @Test func letsACallersTaskGoWhoseCursorIsHeld() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "held-cursor", workers: 2) { client in
          let things = client.database(database.name).collection("things")
          try await things.insertMany((0..<10).map { ["_id": .int64($0)] })
          try await holdingCalls(1, of: client, named: "held-cursor", for: 1500) {
            let task = Task {
              try await things.withCursor(batchSize: 2) { cursor in
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

    /// Makes the server hold the next finds of this client for so many milliseconds each.
    private func holdingCalls(
      _ count: Int32, of client: MongoClient, named name: String, for milliseconds: Int32,
      _ body: () async throws -> Void
    ) async throws {
      let hold = FailPoint.failCommand(
        "find", mode: .times(count), blocks: .milliseconds(milliseconds), client: name)
      try await withFailPoint(hold, on: try await TestDeployment.shared.client(), body)
    }

    /// Tasks that wait for a worker; in the order of their numbers when that is asked for.
    private func crowd<Success: Sendable>(
      on client: MongoClient, isInOrder: Bool = false,
      _ call: @escaping @Sendable (Int) async throws -> Success
    ) async throws -> [Task<Success, any Error>] {
      var tasks: [Task<Success, any Error>] = []
      for number in 0..<Self.crowd {
        tasks.append(Task { try await call(number) })
        // Else nobody waits here: on a slow machine the first have gone when the last one comes.
        if isInOrder { try await client.untilLoad { $0.waiting > number } }
      }
      return tasks
    }
  }
}

extension MongoClient {
  fileprivate var load: (idle: Int, waiting: Int) { workers.dispatcher.load }

  /// Waits until the load is so; the test's time limit ends it.
  fileprivate func untilLoad(_ isSo: ((idle: Int, waiting: Int)) -> Bool) async throws {
    while !isSo(load) {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
