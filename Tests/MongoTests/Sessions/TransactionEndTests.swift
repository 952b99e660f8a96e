import BSON
import Mongo
import MongoTesting
import Testing

/// Transactions that are committed or aborted by their own body.
@Suite(needsMongod) struct TransactionEndTests {
  private struct Refusal: Error {}

  @Test func givesBackTheValueOfABodyThatCommits() async throws {
    try await withThings { things, client in
      let value = try await client.withTransaction { session in
        try await things.insertOne(["_id": 1], session: session)
        try await session.commitTransaction()
        return 7
      }
      #expect(value == 7)
      #expect(try await things.countDocuments() == 1)
    }
  }

  @Test func givesBackTheValueOfABodyThatAborts() async throws {
    try await withThings { things, client in
      let value = try await client.withTransaction { session in
        try await things.insertOne(["_id": 1], session: session)
        try await session.abortTransaction()
        return 7
      }
      #expect(value == 7)
      #expect(try await things.countDocuments() == 0)
    }
  }

  @Test func commitsATransactionThatTheBodyBeganAnew() async throws {
    try await withThings { things, client in
      try await client.withTransaction { session in
        try await things.insertOne(["_id": 1], session: session)
        try await session.abortTransaction()
        try await session.startTransaction()
        try await things.insertOne(["_id": 2], session: session)
      }
      #expect(try await things.find() == [["_id": 2]])
    }
  }

  @Test func keepsWhatABodyCommittedBeforeItFailed() async throws {
    try await withThings { things, client in
      await #expect(throws: Refusal.self) {
        try await client.withTransaction { session in
          try await things.insertOne(["_id": 1], session: session)
          try await session.commitTransaction()
          throw Refusal()
        }
      }
      let count = try await things.countDocuments()
      #expect(count == 1)
    }
  }

  @Test func goesOnWithAnotherTransactionAfterwards() async throws {
    try await withThings { things, client in
      try await client.withSession { session in
        try await session.withTransaction { try await $0.abortTransaction() }
        try await session.withTransaction { try await things.insertOne(["_id": 1], session: $0) }
      }
      #expect(try await things.countDocuments() == 1)
    }
  }

  private func withThings(_ body: (Collection, MongoClient) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      try await body(try await database.createCollection("things"), database.client)
    }
  }
}
