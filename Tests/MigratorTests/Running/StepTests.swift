import BSON
import Migrator
import Mongo
import MongoTesting
import Testing

/// What each kind of step does, twice as well as once, and what it refuses.
@Suite(needsMongod) struct StepTests {
  /// Runs the steps as one migration, then again as another: that must change nothing.
  private func twice(_ steps: String, _ database: Database) async throws {
    let all = try await migrations((steps, nil), (steps, nil))
    try await Migrator(database, all).up(to: 1)
    let (hashed, ruled) = (try await hash(of: database), try await rules(of: database))
    try await Migrator(database, all).up()
    #expect(try await hash(of: database) == hashed)
    #expect(try await rules(of: database) == ruled)
  }

  private func failure(_ steps: String, _ database: Database) async throws -> StepFailure? {
    let all = try await migrations((steps, nil))
    let refusal = await #expect(throws: MigrationRefusal.self) {
      try await Migrator(database, all).up()
    }
    guard case .failed(_, .up, _, let failure) = refusal else { return nil }
    return failure
  }

  @Test func collectionsAreMadeRenamedAndDropped() async throws {
    try await withTemporaryDatabase { database in
      try await database.collection("old").insertOne(["_id": 1])
      try await database.collection("gone").insertOne(["_id": 1])
      try await twice(
        #"""
        {"createCollection": {"collection": "log", "options": {"capped": true, "size": 4096}}},
        {"renameCollection": {"from": "old", "to": "new"}}, {"dropCollection": {"collection": "gone"}}
        """#, database)
      let names = Set(try await database.listCollections().map(\.name))
      #expect(names == ["log", "new", "migrations"])
    }
  }

  @Test func aCollectionThatIsThereWithOtherOptionsIsRefused() async throws {
    try await withTemporaryDatabase { database in
      try await database.createCollection("log")
      let failure = try await failure(
        #"{"createCollection": {"collection": "log", "options": {"capped": true, "size": 4096}}}"#,
        database)
      #expect(
        failure == .different("the collection log is there already, with another option capped"))
    }
  }

  @Test func renamingRefusesToLoseACollection() async throws {
    try await withTemporaryDatabase { database in
      let step = #"{"renameCollection": {"from": "a", "to": "b"}}"#
      #expect(try await failure(step, database) == .missing("the collection a"))
      try await database.createCollection("a")
      try await database.createCollection("b")
      #expect(
        try await failure(step, database)
          == .different("the collection b is there already, beside a"))
    }
  }

  @Test func indexesAreMadeAndDropped() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.createIndexes([IndexModel(keys: ["old": 1], name: "old")])
      try await twice(
        #"""
        {"createIndex": {"collection": "things", "name": "by-a", "key": {"a": 1, "b": -1},
          "options": {"unique": true, "partialFilterExpression": {"a": {"$gt": 0}}}}},
        {"dropIndex": {"collection": "things", "name": "old"}}
        """#, database)
      #expect(try await things.listIndexes().map(\.name) == ["_id_", "by-a"])
    }
    // Nothing to drop in a collection that is not there.
    try await withTemporaryDatabase { database in
      try await twice(#"{"dropIndex": {"collection": "nothing", "name": "old"}}"#, database)
    }
  }

  @Test func anIndexOfTheSameNameWithOtherKeysIsRefused() async throws {
    try await withTemporaryDatabase { database in
      let index = IndexModel(keys: ["b": 1], name: "by-a")
      try await database.collection("things").createIndexes([index])
      let failure = try await failure(
        #"{"createIndex": {"collection": "things", "name": "by-a", "key": {"a": 1}}}"#, database)
      guard case .different(let what) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(what.contains("by-a") && what.contains("drop it first"))
    }
  }

  @Test func documentsThatAUniqueIndexWouldRefuseAreListed() async throws {
    try await withTemporaryDatabase { database in
      let things: [BSONDocument] = [
        ["_id": "a", "k": 1], ["_id": "b", "k": 1], ["_id": "c", "k": 2], ["_id": 7, "k": 1],
      ]
      try await database.collection("things").insertMany(things)
      let failure = try await failure(
        #"""
        {"createIndex": {"collection": "things", "name": "k", "key": {"k": 1},
          "options": {"unique": true}}}
        """#, database)
      #expect(
        failure
          == .duplicates(collection: "things", index: "k", ids: [["a", "b", "7"]]))
    }
  }

  @Test func fieldsThatNoValidatorNamesPass() async throws {
    try await withTemporaryDatabase { database in
      try await twice(
        #"""
        {"createCollection": {"collection": "things"}},
        {"validator": {"collection": "things", "level": "strict",
          "validator": {"$jsonSchema": {"properties": {"n": {"bsonType": "int"}}}}}}
        """#, database)
      let things = database.collection("things")
      try await things.insertOne(["_id": 1, "n": .int32(1), "undeclared": ["x": nil]])
      await #expect(throws: MongoError.self) { try await things.insertOne(["_id": 2, "n": "one"]) }
    }
  }

  @Test func aValidatorBecomesStrictOnlyWhenNothingMisfits() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertMany((0..<30).map { ["_id": .int32($0), "n": .int32($0 % 2)] })
      let step = #"""
        {"validator": {"collection": "things", "level": "strict", "validator": {"n": {"$lt": 1}}}}
        """#
      let found = try await failure(step, database)
      guard case .misfits("things", let ids, 15) = found else {
        Issue.record("\(String(describing: found))")
        return
      }
      #expect(ids == (0..<15).map { "\($0 * 2 + 1)" })
      let untouched = try await database.listCollections(["name": "things"]).first
      #expect(untouched?.options["validator"] == nil)
      try await things.updateMany([:], ["$set": ["n": 0]])
      try await twice(step, database)
      let strict = try await database.listCollections(["name": "things"]).first
      #expect(strict?.options["validationLevel"] == "strict")
    }
  }

  @Test func aValidatorOfNoCollectionIsRefused() async throws {
    try await withTemporaryDatabase { database in
      let step = #"{"validator": {"collection": "a", "level": "moderate", "validator": {"n": 1}}}"#
      let failure = try await failure(step, database)
      #expect(failure == .missing("the collection a"))
    }
  }

  @Test func updatesChangeAllThatMatchesInBatchesOverIdsOfAllTypes() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let ids: [BSONValue] =
        (0..<25).map { .int32($0) } + (0..<25).map { .string("s\($0)") } + [
          .bool(true), .null, .datetime(milliseconds: 0), .document(["a": 1]), .double(.nan),
        ]
      try await things.insertMany(
        try ids.map { try BSONDocument([("_id", $0), ("n", .int64(0))]) })
      try await things.insertOne(["_id": "other", "n": 5])
      let told = Told()
      let all = try await migrations(
        (
          #"""
          {"update": {"collection": "things", "filter": {"n": {"$lt": 3}},
            "update": {"$inc": {"n": 1}}, "batch": 7}},
          {"update": {"collection": "things", "update": [{"$set": {"double": {"$add": ["$n", "$n"]}}}]}}
          """#, nil
        ))
      try await Migrator(database, all, told: told).up()
      #expect(try await things.countDocuments(["n": 1, "double": 2]) == ids.count)
      #expect(try await things.countDocuments(["n": 5, "double": 10]) == 1)
      let counts = told.events.compactMap {
        if case .documents(let pace) = $0 { pace } else { nil }
      }
      #expect(counts.map(\.done).prefix(4) == [0, 7, 14, 21])
      #expect(counts.first?.total == ids.count && counts.last?.done == ids.count + 1)
    }
  }

  @Test func anUpdateThatAValidatorRefusesNamesTheDocument() async throws {
    try await withTemporaryDatabase { database in
      try await database.createCollection(
        "things", options: .init(validation: Validation(["n": ["$lt": 3]])))
      try await database.collection("things").insertMany([
        ["_id": "a", "n": 0], ["_id": "b", "n": 2],
      ])
      let failure = try await failure(
        #"{"update": {"collection": "things", "update": {"$inc": {"n": 1}}}}"#, database)
      #expect(failure == .refused(collection: "things", id: "b"))
      #expect(try await database.collection("things").countDocuments(["n": 0]) == 1)
    }
  }

  @Test func aStepOfTheProgramGoesOnWhereItNotedThatItWas() async throws {
    try await withTemporaryDatabase { database in
      let all = try await MigrationsOnDisk.with { folder in
        try folder.add(
          number: 1, up: #"{"swift": {"step": "copy", "arguments": {"most": 3}}}"#, down: nil)
        return try folder.migrations(steps: ["copy"])
      }
      struct Crash: Error {}
      let copy = NamedStep("copy") { context in
        let most = context.arguments["most"]?.int64Value ?? 0
        let first = context.position?.int64Value ?? 0
        for number in first..<most {
          try await context.database.collection("copies").insertOne(["_id": .int64(number)])
          try await context.note(.int64(number + 1), documents: Int(number) + 1)
          if number == 1, first == 0 { throw Crash() }
        }
      }
      await #expect(throws: Crash.self) { try await Migrator(database, all, steps: [copy]).up() }
      try await Migrator(database, all, steps: [copy]).up()
      #expect(try await database.collection("copies").countDocuments() == 3)
    }
  }

  @Test func aStepWaitsForAnOpenTransactionAndSaysSo() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1])
      let all = try await migrations(
        (
          #"""
          {"validator": {"collection": "things", "level": "moderate", "validator": {"_id": 1}}},
          {"createIndex": {"collection": "things", "name": "n", "key": {"n": 1}}}
          """#, nil
        ))
      let (waits, continuation) = AsyncStream.makeStream(of: Void.self)
      let told = Told { event in if case .waiting = event { continuation.yield() } }
      try await withThrowingTaskGroup(of: Void.self) { group in
        try await database.client.withSession { session in
          try await session.startTransaction()
          try await things.updateOne(["_id": 1], ["$set": ["x": 1]], session: session)
          group.addTask { try await Migrator(database, all, told: told).up() }
          for await _ in waits { break }
          try await session.commitTransaction()
        }
        try await group.waitForAll()
      }
      #expect(try await things.listIndexes().map(\.name) == ["_id_", "n"])
    }
  }

  @Test func aStepThatNeverGetsItsTurnGivesUp() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1])
      let all = try await migrations((#"{"dropCollection": {"collection": "things"}}"#, nil))
      var patience = LockPatience()
      patience.attempt = .milliseconds(10)
      patience.pause = .zero
      patience.attempts = 3
      let migrator = Migrator(database, all, owner: "test", patience: patience)
      try await database.client.withSession { session in
        try await session.startTransaction()
        try await things.updateOne(["_id": 1], ["$set": ["x": 1]], session: session)
        let refusal = await #expect(throws: MigrationRefusal.self) { try await migrator.up() }
        guard case .failed(_, _, 1, .busy(let what, 3)) = refusal else {
          Issue.record("\(String(describing: refusal))")
          return
        }
        #expect(what == "drop the collection things")
        try await session.abortTransaction()
      }
      try await migrator.up()
      #expect(try await database.listCollections(["name": "things"]).isEmpty)
    }
  }
}
