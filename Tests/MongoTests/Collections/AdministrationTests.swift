import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct AdministrationTests {
  @Test func makesListsChangesAndRenamesCollections() async throws {
    try await withTemporaryDatabase { database in
      let rule: BSONDocument = ["$jsonSchema": ["required": ["name"]]]
      let people = try await database.createCollection(
        "people", options: .init(validation: Validation(rule)))
      await #expect(throws: MongoError.self) { try await people.insertOne(["_id": 1]) }
      try await people.modify(.init(validation: Validation(level: .off)))
      try await people.insertOne(["_id": 1])
      let series = TimeSeries(timeField: "t", metaField: "m", granularity: .minutes)
      try await database.createCollection("samples", options: .init(timeSeries: series))
      try await database.createView("names", on: "people", [["$project": ["name": 1]]])
      let athletes = try await people.rename(to: "athletes")
      #expect(try await athletes.findOne() == ["_id": 1])
      let listed = try await database.listCollections()
      let types = Dictionary(uniqueKeysWithValues: listed.map { ($0.name, $0.type) })
      #expect(types["athletes"] == "collection" && types["people"] == nil)
      #expect(types["samples"] == "timeseries" && types["names"] == "view")
      let made = listed.first { $0.name == "samples" }?.options["timeseries"]?.documentValue
      #expect(made?["granularity"] == "minutes")
      try await athletes.drop()
      try await athletes.drop()
      #expect(try await database.listCollections(["name": "athletes"]).isEmpty)
    }
  }

  @Test func makesListsAndRemovesIndexes() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      #expect(try await things.listIndexes().isEmpty, "there is no collection yet")
      let unique = IndexModel(keys: ["a": 1, "b": -1], options: ["unique": true])
      let names = try await things.createIndexes([unique, IndexModel(keys: ["c": "hashed"])])
      #expect(names == ["a_1_b_-1", "c_hashed"])
      let listed = try await things.listIndexes()
      #expect(listed.map(\.name) == ["_id_"] + names)
      #expect(listed[1].options["unique"] == true && listed[1].keys.keys.elementsEqual(["a", "b"]))
      try await things.dropIndex("c_hashed")
      await #expect(throws: MongoError.self) { try await things.dropIndex("*") }
      #expect(try await things.listIndexes().count == 2)
      try await things.dropAllIndexes()
      #expect(try await things.listIndexes().map(\.name) == ["_id_"])
    }
  }

  @Test func listsDatabases() async throws {
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertOne([:])
      let filter: BSONDocument = ["name": .string(database.name)]
      let listed = try await database.client.listDatabases(filter)
      #expect(listed.map(\.name) == [database.name])
      #expect(listed.first?.isEmpty == false && listed.first?.sizeOnDisk != nil)
      let names = try await database.client.listDatabases(filter, options: .init(namesOnly: true))
      #expect(names.map(\.name) == [database.name] && names.first?.sizeOnDisk == nil)
    }
  }

  @Test func countsAndTellsValuesApart() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((1...9).map { ["n": .int64($0 % 3)] })
      #expect(try await things.estimatedDocumentCount() == 9)
      #expect(try await things.countDocuments(["n": 1], options: .init(skip: 1)) == 2)
      let values = try await things.distinct("n", ["n": ["$lt": 2]])
      #expect(Set(values) == [0, 1])
      let made = try await database.aggregate([["$documents": [["a": 1]]]])
      #expect(made == [["a": 1]])
    }
  }

  @Test func doesWritesOfAllKindsInOrder() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let result = try await things.bulkWrite([
        .insertOne(["_id": 1, "n": 0]), .insertOne(["n": 0]),
        .updateMany(["n": 0], ["$inc": ["n": 1]]),
        .updateOne(["_id": 7], .pipeline([["$set": ["n": 5]]]), upsert: true),
        .replaceOne(["_id": 1], with: ["n": 9]), .deleteOne(["n": 5]), .deleteMany(["n": 1]),
      ])
      #expect(result.insertedCount == 2 && result.matchedCount == 3 && result.modifiedCount == 3)
      #expect(result.deletedCount == 2 && result.upsertedIDs == [3: 7])
      #expect(result.insertedIDs[0] == 1 && result.insertedIDs[1]?.objectIDValue != nil)
      #expect(try await things.find() == [["_id": 1, "n": 9]])
      #expect(try await things.bulkWrite([]).insertedCount == 0)
    }
  }

  @Test func givesBackTheIdsOfInsertions() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let id = try await things.insertOne(["a": 1])
      #expect(try await things.findOne() == ["_id": id, "a": 1])
      #expect(id.objectIDValue != nil)
      let ids = try await things.insertMany([["_id": "x"], [:], ["_id": nil]])
      #expect(ids.count == 3 && ids[0] == "x" && ids[2] == .null)
    }
  }

  @Test func removesAndGivesBackInOneStep() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((1...3).map { ["_id": .int64($0)] })
      #expect(
        try await things.findOneAndDelete([:], options: .init(sort: ["_id": -1])) == ["_id": 3])
      #expect(try await things.findOneAndDelete(["_id": 3]) == nil)
      #expect(try await things.countDocuments() == 2)
    }
  }
}
