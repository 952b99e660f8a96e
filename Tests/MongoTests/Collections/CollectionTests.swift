import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct CollectionTests {
  @Test func givesBackADocumentByteForByte() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let document: BSONDocument = [
        "_id": 1, "": "an empty key", "text": "wörld", "nested": ["a": [1, 2.5, nil, true]],
        "again": ["x": .int32(7)],
      ]
      try await things.insertOne(document)
      #expect(try await things.findOne(["_id": 1]) == document)
    }
  }

  @Test func findsNothingAsNil() async throws {
    try await withTemporaryDatabase { database in
      let one = try await database.collection("none").findOne()
      let all = try await database.collection("none").find()
      let count = try await database.collection("none").countDocuments()
      #expect(one == nil)
      #expect(all.isEmpty)
      #expect(count == 0)
    }
  }

  @Test func sendsEveryOptionOfAFind() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((0..<10).map { ["_id": .int64($0), "even": .bool($0 % 2 == 0)] })
      let found = try await things.find(
        ["even": true],
        options: .init(
          sort: ["_id": -1], projection: ["even": 0], skip: 1, limit: 2, hint: "_id_", batchSize: 1,
          maxTime: .seconds(10)))
      #expect(found == [["_id": 6], ["_id": 4]])
      await #expect(throws: MongoError.self) {
        try await things.find(options: .init(hint: "no such index"))
      }
    }
  }

  @Test func drainsManyBatches() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let text = String(repeating: "x", count: 3000)
      try await things.insertMany((0..<5000).map { ["_id": .int64($0), "t": .string(text)] })
      let ids = try await things.find(options: .init(sort: ["_id": 1])).compactMap {
        $0["_id"]?.int64Value
      }
      #expect(ids == Array(0..<5000))
      #expect(try await things.countDocuments(["_id": ["$gte": 4000]]) == 1000)
    }
  }

  @Test func updatesReplacesAndDeletes() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((1...4).map { ["_id": .int64($0), "n": 0] })
      let one = try await things.updateOne(["n": 0], ["$inc": ["n": 1]])
      #expect(one.matchedCount == 1 && one.modifiedCount == 1 && one.upsertedID == nil)
      #expect(try await things.updateMany(["n": 0], ["$set": ["n": 0]]).modifiedCount == 0)
      #expect(try await things.updateMany(["n": 0], ["$set": ["n": 5]]).modifiedCount == 3)
      let upsert = try await things.replaceOne(
        ["_id": 9], with: ["kind": "new"], options: .init(upsert: true))
      #expect(upsert.upsertedID == 9)
      #expect(try await things.findOne(["_id": 9]) == ["_id": 9, "kind": "new"])
      #expect(try await things.deleteOne(["n": 5]) == 1)
      #expect(try await things.deleteMany([:]) == 4)
    }
  }

  @Test func refusesUpdatesAndReplacementsThatWereMixedUp() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1])
      await #expect(throws: MongoError.self) { try await things.updateOne([:], ["n": 1]) }
      await #expect(throws: MongoError.self) {
        try await things.replaceOne([:], with: ["$set": ["n": 1]])
      }
      await #expect(throws: MongoError.self) { try await things.findOneAndUpdate([:], ["n": 1]) }
      #expect(try await things.findOne() == ["_id": 1])
    }
  }

  @Test func changesOneAndGivesItBack() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1, "n": 1])
      let before = try await things.findOneAndUpdate(["_id": 1], ["$inc": ["n": 1]])
      #expect(before == ["_id": 1, "n": 1])
      let after = try await things.findOneAndUpdate(
        ["_id": 1], ["$inc": ["n": 1]], options: .init(returning: .after))
      #expect(after?["n"]?.int64Value == 3)
      #expect(try await things.findOneAndUpdate(["_id": 2], ["$set": ["n": 1]]) == nil)
      let replaced = try await things.findOneAndReplace(
        ["_id": 1], with: ["m": 1], options: .init(returning: .after))
      #expect(replaced == ["_id": 1, "m": 1])
    }
  }

  @Test func aggregates() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((1...4).map { ["_id": .int64($0)] })
      let sums = try await things.aggregate([
        ["$match": ["_id": ["$gt": 1]]], ["$group": ["_id": nil, "sum": ["$sum": "$_id"]]],
      ])
      #expect(sums.first?["sum"]?.int64Value == 9)
    }
  }

  @Test func waitsForTheMajoritysJournalAndMarksWritesForRetry() async throws {
    try await withTemporaryDatabase { database in
      _ = try await database.runCommand(["profile": 2])
      let things = database.collection("things")
      try await things.insertOne(["_id": 1])
      _ = try await things.findOneAndUpdate(["_id": 1], ["$set": ["n": 1]])
      let profile = database.collection("system.profile")
      for name in ["insert", "findAndModify"] {
        let filter = try BSONDocument().setting("command.\(name)", to: "things")
        let sent = try #require(try await profile.findOne(filter)?["command"]?.documentValue)
        #expect(sent[path: ["writeConcern", "w"]] == "majority", "\(name)")
        #expect(sent[path: ["writeConcern", "j"]] == true, "\(name)")
        #expect(sent["txnNumber"] != nil, "\(name)")
      }
    }
  }
}
