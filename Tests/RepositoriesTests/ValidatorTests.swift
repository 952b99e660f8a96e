import Access
import BSON
import Documents
import Migrator
import Mongo
import MongoTesting
import Repositories
import Schema
import TestSupport
import Testing

/// The server refuses what breaks a declaration.
@Suite(needsMongod) struct ValidatorTests {
  @Test func theServerRefusesWhatIsDeclaredOtherwise() async throws {
    try await withTemporaryDatabase { database in
      try await database.migrate()
      let athletes = database.collection("athletes")
      for wrong: BSONDocument in [
        ["_id": "a", "massKg": "70 kg"], ["_id": "a", "massKg": 7.0], ["_id": "a", "name": 1],
        ["_id": "a", "itinerary": [["zone": "Europe/Rome"]]], ["_id": "a", "name": ""],
      ] {
        let error = await #expect(throws: MongoError.self) { try await athletes.insertOne(wrong) }
        #expect(error?.writeErrors.first?.code == 121)
      }
      try await athletes.insertOne(["_id": "a", "massKg": 70.0, "undeclared": ["x": nil]])
    }
  }

  /// As stored before names had a length, itineraries a count, and events an order of start and end.
  @Test func whatWasStoredBeforeItsRuleCanStillBeReadAndChangedElsewhere() async throws {
    try await withTemporaryDatabase { database in
      let stay: BSONValue = ["from": .datetime(milliseconds: 0), "zone": "UTC"]
      let name = BSONValue.string(String(repeating: "x", count: 500))
      let old: BSONDocument = [
        "_id": "ath_1", "revision": .int64(1), "name": name,
        "itinerary": .array(try BSONArray(Array(repeating: stay, count: 1_001))),
      ]
      try await database.collection("athletes").insertOne(old)
      let event: BSONDocument = [
        "_id": "evt_1", "athlete": "ath_1", "kind": "workout", "start": .datetime(milliseconds: 2),
        "end": .datetime(milliseconds: 1), "averageHeartRate": .int64(0),
      ]
      try await database.collection("events").insertOne(event)
      try await Migrator(database, .ofThePackage, owner: "test").up()
      let store = Store(database.client, database: database.name)
      let scope = try await Access(relations: NoRelations()).scope(of: "ath_1", for: .service)
      let former = try #require(try await store.athletes.find("ath_1", in: scope))
      let patched = try MergePatch.apply(
        ["massKg": 61.2], to: former.bson, as: AthleteFields.declared.shape)
      let next = try AthleteDocument(patched).setting(\.revision, to: 2)
      #expect(try await store.change(from: former, to: next, in: scope))
      #expect(try await store.athletes.find("ath_1", in: scope)?.name?.count == 500)
      let read = try #require(try await store.events.find("evt_1", in: scope))
      #expect(try read.as(WorkoutFields.self)?.averageHeartRate == 0)
      try await store.events.put(EventDocument(read.bson.setting("note", to: "x")), in: scope)
      #expect(try await store.events.find("evt_1", in: scope)?.bson["note"] == "x")
    }
  }
}
