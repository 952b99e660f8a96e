import BSON
import Mongo
import MongoTesting
import Testing

/// An update without changes never replaces the document.
@Suite(needsMongod) struct EmptyUpdateTests {
  private static let empty: [Modification] = [
    [:], .operators([:]), .pipeline([]), ["n": 1], .operators(["": 1]),
  ]

  @Test(arguments: empty) func refusesAnUpdateThatChangesNothing(
    _ update: Modification
  ) async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let stored: [BSONDocument] = [["_id": 1, "a": 1], ["_id": 2, "a": 1]]
      try await things.insertMany(stored)
      let attempts: [() async throws -> Void] = [
        { try await things.updateOne(["_id": 1], update) },
        { try await things.updateOne(["_id": 1], update, options: .init(sort: ["_id": 1])) },
        { try await things.updateOne(["_id": 3], update, options: .init(upsert: true)) },
        { try await things.updateMany([:], update) },
        { _ = try await things.findOneAndUpdate(["_id": 1], update) },
        { try await things.bulkWrite([.updateOne(["_id": 1], update)]) },
        { try await things.bulkWrite([.insertOne(["_id": 4]), .updateMany([:], update)]) },
      ]
      for attempt in attempts {
        let error = await #expect(throws: MongoError.self) { try await attempt() }
        #expect(error?.kind == .invalidArgument)
      }
      #expect(try await things.find(options: .init(sort: ["_id": 1])) == stored, "nothing was sent")
    }
  }

  @Test func replacesByAnEmptyDocumentWhereThatIsSaid() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1, "a": 1])
      try await things.replaceOne(["_id": 1], with: [:])
      #expect(try await things.find() == [["_id": 1]])
    }
  }
}
