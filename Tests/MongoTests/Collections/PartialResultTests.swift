import BSON
import Mongo
import MongoTesting
import Testing

/// The result of a bulk write up to its failure.
@Suite(needsMongod) struct PartialResultTests {
  @Test func tellsWhichDocumentsAnOrderedInsertionStored() async throws {
    let done = try await result { things in
      try await things.insertMany([["_id": 5], ["n": 1], ["_id": 1], ["_id": 6]])
    }
    #expect(done.insertedCount == 2 && Set(done.insertedIDs.keys) == [0, 1])
    #expect(done.insertedIDs[0] == 5)
    #expect(done.insertedIDs[1]?.objectIDValue != nil)
  }

  @Test func tellsWhichDocumentsAnUnorderedInsertionStored() async throws {
    let done = try await result { things in
      try await things.insertMany(
        [["_id": 1], ["_id": 5], ["_id": 2], ["_id": 6]], options: .init(isOrdered: false))
    }
    #expect(done.insertedIDs == [1: 5, 3: 6])
  }

  @Test func tellsAllThatAMixedBulkDid() async throws {
    let done = try await result { things in
      try await things.bulkWrite([
        .insertOne(["_id": 5]), .updateOne(["_id": 1], ["$set": ["n": 1]]), .deleteOne(["_id": 2]),
        .replaceOne(["_id": 7], with: ["n": 1], upsert: true), .insertOne(["_id": 6]),
        .insertOne(["_id": 1]), .insertOne(["_id": 8]),
      ])
    }
    #expect(done.insertedIDs == [0: 5, 4: 6] && done.upsertedIDs == [3: 7])
    #expect(done.matchedCount == 1 && done.modifiedCount == 1 && done.deletedCount == 1)
  }

  @Test func tellsThatNothingWasDone() async throws {
    let done = try await result { try await $0.insertOne(["_id": 1]) }
    #expect(done.insertedIDs.isEmpty && done.insertedCount == 0)
  }

  @Test func tellsNothingOfOtherCalls() async throws {
    try await withTemporaryDatabase { database in
      let error = await #expect(throws: MongoError.self) {
        try await database.collection("things").find(["$no": 1])
      }
      #expect(error?.partialResult == nil)
    }
  }

  /// Runs a bulk write that fails in a collection with the documents 1 and 2.
  private func result(
    _ writes: (Collection) async throws -> some Sendable
  ) async throws -> BulkWriteResult {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany([["_id": 1], ["_id": 2]])
      let error = try await #require(throws: MongoError.self) { try await writes(things) }
      #expect(error.isDuplicateKey)
      let done = try #require(error.partialResult)
      for id in done.insertedIDs.values {
        let stored = try await things.findOne(["_id": id])
        #expect(stored != nil)
      }
      return done
    }
  }
}

/// The same for a bulk write whose connection breaks.
extension FailPointTests {
  @Suite struct PartialResultTests {
    @Test func tellsWhatTheCommandsBeforeABrokenOneDid() async throws {
      try await withClient(named: "partial") { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let failure = FailPoint.failCommand(
            "update", mode: .times(2), closesConnection: true, client: "partial")
          let error = try await withFailPoint(failure, on: client) {
            await #expect(throws: MongoError.self) {
              try await things.bulkWrite([
                .insertOne(["_id": 1]), .updateOne(["_id": 0], ["$set": ["n": 1]]),
                .insertOne(["_id": 2]),
              ])
            }
          }
          #expect(error?.kind == .network)
          #expect(error?.partialResult?.insertedIDs == [0: 1])
        }
      }
    }
  }
}
