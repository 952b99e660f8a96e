import BSON
import MongoTesting
import Testing

@testable import Mongo

@Suite(needsMongod, .timeLimit(.minutes(1))) struct ScopeTests {
  @Test func runsOnOneWorkersThreadAndComesBackFromIt() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await database.client.withWorker {
        let start = worker()
        try await things.insertOne(["_id": 1])
        #expect(try await things.findOne() == ["_id": 1])
        await Task.yield()
        let end = worker()
        #expect(start != nil)
        #expect(start === end)
      }
      let afterwards = worker()
      #expect(afterwards == nil, "the rest of the task must not hold the worker")
    }
  }

  @Test func comesBackAlsoFromAnError() async throws {
    struct Refusal: Error {}
    try await withClient(named: "refusal", workers: 2) { client in
      for _ in 0..<3 {
        await #expect(throws: Refusal.self) { try await client.withWorker { throw Refusal() } }
      }
      let afterwards = worker()
      #expect(afterwards == nil)
    }
  }

  @Test func runsChildTasksInTurnsOnTheSameThread() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await database.client.withWorker {
        let own = worker()
        try await withThrowingTaskGroup { group in
          for number in Int64(1)...8 {
            group.addTask {
              try await things.insertOne(["_id": .int64(number)])
              return worker()
            }
          }
          for try await other in group { #expect(other === own) }
        }
      }
      #expect(try await things.countDocuments() == 8)
    }
  }

  /// With two workers, only one can be used by scopes, so nothing in a scope may wait for another
  /// one.
  @Test func holdsNestedScopesSessionsAndCursorsOnTheSameWorker() async throws {
    try await withTemporaryDatabase { database in
      try await withClient(named: "nested", workers: 2, queueTimeout: .seconds(5)) { client in
        let things = client.database(database.name).collection("things")
        try await things.insertMany((1...5).map { ["_id": .int64($0)] })
        try await client.withWorker {
          let own = worker()
          try await client.withWorker {
            try await client.withTransaction { session in
              try await things.insertOne(["_id": 6], session: session)
              try await client.withSession { other in
                let others = try await things.countDocuments(session: other)
                #expect(others == 5)
              }
            }
          }
          var ids: [Int64?] = []
          try await things.withCursor(options: .init(sort: ["_id": 1], batchSize: 2)) { cursor in
            for try await document in cursor {
              ids.append(document["_id"]?.int64Value)
              #expect(try await things.findOne() != nil)
            }
          }
          #expect(ids == [1, 2, 3, 4, 5, 6])
          let end = worker()
          #expect(own === end)
        }
      }
    }
  }

  @Test func neverHoldsTheLastWorker() async throws {
    try await withClient(named: "scopes", workers: 2, queueTimeout: .milliseconds(200)) { client in
      let admin = client.database("admin")
      try await client.withWorker {
        // Another task is not inside this scope.
        let outside = Task {
          _ = try await admin.runCommand(["ping": 1])
          let error = try await #require(throws: MongoError.self) {
            try await client.withWorker {}
          }
          return error.kind
        }
        let refusal = try await outside.value
        #expect(refusal == .waitQueueTimeout)
      }
      try await client.withWorker { _ = try await admin.runCommand(["ping": 1]) }
    }
  }

  @Test func endsACallByItsMaxTime() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1])
      let error = try await #require(throws: MongoError.self) {
        try await database.client.withWorker {
          try await things.find(
            ["$where": "sleep(60000) || true"], options: .init(maxTime: .milliseconds(50)))
        }
      }
      #expect(error.code == 50)
    }
  }

  @Test func servesActors() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let (before, after) = try await Keeper().write(["_id": 1], to: things)
      #expect(before != nil)
      #expect(before === after)
      try await writeOnTheMainActor(["_id": 2], to: things)
      #expect(try await things.countDocuments() == 2)
    }
  }

  private actor Keeper {
    func write(
      _ document: BSONDocument, to things: Collection
    ) async throws -> (Worker?, Worker?) {
      try await things.client.withWorker {
        let before = WorkerThread.current?.worker
        try await things.insertOne(document)
        return (before, WorkerThread.current?.worker)
      }
    }
  }

  @MainActor private func writeOnTheMainActor(
    _ document: BSONDocument, to things: Collection
  ) async throws {
    try await things.client.withWorker {
      MainActor.assertIsolated()
      try await things.insertOne(document)
      MainActor.assertIsolated()
    }
  }

  /// The worker whose thread runs this; nil elsewhere.
  private func worker() -> Worker? { WorkerThread.current?.worker }
}
