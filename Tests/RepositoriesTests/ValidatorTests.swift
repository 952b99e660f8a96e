import BSON
import Mongo
import MongoTesting
import Repositories
import Testing

/// The server refuses what breaks a declaration, and documents of earlier versions can be changed.
@Suite(needsMongod) struct ValidatorTests {
  @Test func theServerRefusesWhatIsDeclaredOtherwise() async throws {
    try await withTemporaryDatabase { database in
      try await Store(database.client, database: database.name).prepare()
      let athletes = database.collection("athletes")
      for wrong: BSONDocument in [
        ["_id": "a", "massKg": "70 kg"], ["_id": "a", "massKg": 7.0], ["_id": "a", "name": 1],
        ["_id": "a", "itinerary": [["zone": "Europe/Rome"]]],
      ] {
        let error = await #expect(throws: MongoError.self) { try await athletes.insertOne(wrong) }
        #expect(error?.writeErrors.first?.code == 121)
      }
      try await athletes.insertOne(["_id": "a", "massKg": 70.0, "undeclared": ["x": nil]])
    }
  }

  @Test func aDocumentFromBeforeCanStillBeChanged() async throws {
    try await withTemporaryDatabase { database in
      let athletes = database.collection("athletes")
      try await athletes.insertOne(["_id": "old", "massKg": 7.0])
      let store = Store(database.client, database: database.name)
      try await store.prepare()
      try await store.prepare()
      try await athletes.replaceOne(["_id": "old"], with: ["_id": "old", "massKg": 7.0, "x": 1])
      #expect(try await athletes.findOne(["_id": "old"])?["x"] == 1)
    }
  }
}
