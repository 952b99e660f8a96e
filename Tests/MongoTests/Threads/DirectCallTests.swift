import BSON
import MongoTesting
import Testing

@testable import Mongo

/// Calls of tasks that already run on a worker's thread, for whatever reason.
@Suite(needsMongod, .timeLimit(.minutes(1))) struct DirectCallTests {
  enum Way: CaseIterable {
    case scope
    case executor

    func run(_ client: MongoClient, _ body: () async throws -> Void) async throws {
      switch self {
      case .scope: try await client.withWorker(body)
      case .executor: try await withTaskExecutorPreference(client.executor, operation: body)
      }
    }
  }

  @Test(arguments: Way.allCases)
  func doNotBeginOnceTheTaskIsCancelled(_ way: Way) async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let task = Task {
        try await way.run(database.client) {
          try await things.insertOne(["_id": 1])
          withUnsafeCurrentTask { $0?.cancel() }
          try await things.insertOne(["_id": 2])
        }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      let written = try await things.find()
      #expect(written == [["_id": 1]])
    }
  }

  @Test(arguments: Way.allCases)
  func hopWhenTheyAreAnotherClients(_ way: Way) async throws {
    try await withTemporaryDatabase { database in
      try await withClient(named: "other") { other in
        try await way.run(other) {
          try await database.collection("things").insertOne(["_id": 1])
          #expect(try await database.collection("things").countDocuments() == 1)
        }
      }
    }
  }
}
