import BSON
import Mongo
import MongoTesting
import Testing

/// Many clients end at the same time, with open cursors, sessions and streams.
@Suite(needsMongod, .timeLimit(.minutes(2))) struct ClientEndTests {
  @Test(arguments: [false, true]) func endsWithCursorSessionAndStreamOpen(
    isForgotten: Bool
  ) async throws {
    let uri = try await TestDeployment.shared.uri()
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertMany((0..<20).map { ["_id": .int64($0)] })
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<24 {
          group.addTask {
            let client = try MongoClient(MongoConfiguration(uri: uri))
            let user = Task { try await open(client.database(database.name)) }
            // Ends the clients at different moments: some have no connection yet, some are
            // finished.
            for _ in 0..<(number * 20) { await Task.yield() }
            user.cancel()
            if !isForgotten { await client.shutdown() }
            _ = await user.result
            if isForgotten { return }
            let error = await #expect(throws: MongoError.self) {
              _ = try await client.database(database.name).listCollections()
            }
            #expect(error?.kind == .closed)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  private func open(_ database: Database) async throws {
    let things = database.collection("things")
    try await things.withChanges(options: .init(maxAwaitTime: .milliseconds(1))) { changes in
      try await things.withCursor(options: .init(batchSize: 2)) { cursor in
        try await database.client.withSession { session in
          while try await cursor.nextBatch() != nil {
            _ = try await things.findOne(session: session)
            _ = try await changes.nextInTime()
          }
        }
      }
    }
  }
}
