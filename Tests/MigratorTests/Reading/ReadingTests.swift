import BSON
import Migrator
import Mongo
import MongoTesting
import Testing

/// Looking changes nothing.
@Suite(needsMongod) struct ReadingTests {
  private let steps = #"""
    {"createIndex": {"collection": "things", "name": "n", "key": {"n": 1}}},
    {"update": {"collection": "things", "filter": {"n": {"$gt": 2}}, "update": {"$inc": {"n": 1}}}},
    {"validator": {"collection": "things", "level": "strict", "validator": {"n": {"$lt": 5}}}}
    """#

  @Test func thePlanSaysWhatWouldBeDoneAndWritesNothing() async throws {
    let all = try await migrations((steps, nil), (steps, nil))
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((0..<6).map { ["_id": .int32($0), "n": .int32($0)] })
      let (former, formerRules) = (try await hash(of: database), try await rules(of: database))
      try await withCapturedCommands { client, captured in
        let migrator = Migrator(client.database(database.name), all)
        let planned = try await migrator.plan()
        #expect(planned.map(\.migration.number) == [1, 2])
        #expect(
          planned.first?.steps.map(\.description) == [
            "create the index n on things", "update documents of things",
            "check the documents of things (strict, error)",
          ])
        #expect(planned.first?.steps.map(\.documents) == [nil, 3, nil])
        #expect(planned.first?.steps.last?.obstacle?.contains("mend them first: 5") == true)
        #expect(try await migrator.plan(to: 1).count == 1)
        _ = try await migrator.standing()
        _ = try await migrator.verify()
        let names = Set(captured.events.map(\.name))
        #expect(names.isSubset(of: ["find", "aggregate", "listCollections", "listIndexes"]))
      }
      #expect(try await hash(of: database) == former)
      #expect(try await rules(of: database) == formerRules)
      #expect(try await database.listCollections(["name": "migrations"]).isEmpty)
    }
  }

  @Test func aPlanGoesOnWhereARunWasLeft() async throws {
    let all = try await migrations((steps, nil))
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertMany([["_id": 1, "n": 3], ["_id": 2, "n": 9]])
      await #expect(throws: MigrationRefusal.self) { try await Migrator(database, all).up() }
      let planned = try await Migrator(database, all).plan()
      #expect(planned.first?.steps.map(\.number) == [3])
    }
  }

  @Test func verifyingFindsEveryWayInWhichAStoreDiffers() async throws {
    let all = try await migrations(
      (
        #"""
        {"createCollection": {"collection": "gone"}},
        {"createIndex": {"collection": "things", "name": "n", "key": {"n": 1}}},
        {"createIndex": {"collection": "things", "name": "m", "key": {"m": 1},
          "options": {"unique": true}}},
        {"createIndex": {"collection": "things", "name": "o", "key": {"o": 1}}},
        {"validator": {"collection": "things", "level": "moderate", "validator": {"n": {"$lt": 5}}}},
        {"createCollection": {"collection": "unchecked"}}
        """#, nil
      ), (#"{"dropCollection": {"collection": "never"}}"#, nil))
    try await withTemporaryDatabase { database in
      let migrator = Migrator(database, all)
      try await migrator.up(to: 1)
      #expect(try await migrator.verify() == [.pending(all[1].title)])
      let things = database.collection("things")
      try await database.collection("gone").drop()
      try await things.dropIndex("n")
      try await things.dropIndex("m")
      try await things.createIndexes([
        IndexModel(keys: ["m": 1], name: "m"), IndexModel(keys: ["x": 1], name: "operator's"),
      ])
      try await things.modify(.init(validation: Validation(level: .strict)))
      try await database.collection("unchecked").modify(
        .init(validation: Validation(["n": 1], level: .moderate)))
      let found = try await migrator.verify()
      #expect(
        found == [
          .pending(all[1].title), .missingCollection("gone"), .otherValidator("things"),
          .missingIndex("n", on: "things"), .otherIndex("m", on: "things"),
          .furtherIndex("operator's", on: "things"), .otherValidator("unchecked"),
        ])
      #expect(found.filter { !$0.isFault } == [.furtherIndex("operator's", on: "things")])
    }
  }
}
