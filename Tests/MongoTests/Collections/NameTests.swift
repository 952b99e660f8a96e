import BSON
import Mongo
import MongoTesting
import Testing

/// C ends a string at U+0000: the rest of a name would be lost, and another collection would be
/// used.
@Suite(needsMongod) struct NameTests {
  @Test func refusesCollectionsThatCWouldCut() async throws {
    try await withTemporaryDatabase { database in
      try await database.collection("pub").insertOne(["_id": 1])
      try await expectRefusals(of: database.collection("pub\0lic"), from: database)
      #expect(try await database.collection("pub").find() == [["_id": 1]])
      #expect(try await database.listCollections().map(\.name) == ["pub"])
    }
  }

  @Test func refusesDatabasesThatCWouldCut() async throws {
    try await withTemporaryDatabase { temporary in
      try await temporary.collection("things").insertOne(["_id": 1])
      let database = temporary.client.database("\(temporary.name)\0b")
      try await expectRefusals(of: database.collection("things"), from: database)
      for attempt in [
        { _ = try await database.runCommand(["dropDatabase": 1]) },
        { try await database.drop() },
        { _ = try await database.listCollections() },
        { _ = try await database.aggregate([["$documents": []]]) },
        { try await database.withChanges { _ in } },
      ] as [() async throws -> Void] {
        await expectRefusal(attempt)
      }
      #expect(try await temporary.collection("things").find() == [["_id": 1]])
    }
  }

  @Test func refusesOtherNamesWithinADatabase() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1, "a": 1])
      for attempt in [
        { try await database.createCollection("pub\0lic") },
        { try await database.createView("pub\0lic", on: "things", []) },
        { try await database.createView("view", on: "thin\0gs", []) },
        { try await things.rename(to: "pub\0lic") },
        { try await things.createIndexes([IndexModel(keys: ["a": 1], name: "a\0b")]) },
        { try await things.dropIndex("_id_\0b") },
        { _ = try await things.distinct("a\0b") },
        { _ = try await things.find(options: .init(hint: "_id_\0b")) },
        { try await database.gridFS("f\0s").upload("a", [1]) },
      ] as [() async throws -> Void] {
        await #expect(throws: MongoError.self) { try await attempt() }
      }
      #expect(try await database.listCollections().map(\.name) == ["things"])
      #expect(try await things.listIndexes().map(\.name) == ["_id_"])
    }
  }

  @Test func refusesConcernsThatCWouldCut() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      await expectRefusal {
        try await things.with(writeConcern: WriteConcern(w: .tag("majority\0"))).insertOne([:])
      }
      await expectRefusal {
        _ = try await things.with(readConcern: ReadConcern(level: "local\0")).find()
      }
      await expectRefusal {
        _ = try await things.with(readPreference: .nearest(tags: [["dc\0": "east"]])).find()
      }
    }
  }

  @Test func refusesAConfigurationThatCWouldCut() {
    let uri = "mongodb://localhost"
    for (uri, name) in [
      ("\(uri)\0/?w=0", "a"), (uri, "a\0b"), (uri, String(repeating: "å", count: 65)),
    ] {
      var configuration = MongoConfiguration(uri: uri)
      configuration.applicationName = name
      let error = #expect(throws: MongoError.self) { try MongoClient(configuration) }
      #expect(error?.kind == .configuration)
    }
  }

  /// One call for each way in which a name reaches libmongoc.
  private func expectRefusals(of things: Collection, from database: Database) async throws {
    for attempt in [
      { _ = try await things.findOne() }, { _ = try await things.find() },
      { try await things.withCursor { cursor in _ = try await cursor.nextBatch() } },
      { try await things.insertOne(["_id": 2]) },
      { try await things.updateOne(["_id": 1], ["$set": ["n": 1]]) },
      {
        try await things.updateOne(["_id": 1], ["$set": ["n": 1]], options: .init(sort: ["_id": 1]))
      },
      { _ = try await things.findOneAndDelete(["_id": 1]) },
      { try await things.deleteMany([:]) }, { try await things.drop() },
      { _ = try await things.countDocuments() }, { _ = try await things.estimatedDocumentCount() },
      { _ = try await things.listIndexes() }, { try await things.withChanges { _ in } },
      { try await things.rename(to: "others") },
    ] as [() async throws -> Void] {
      await expectRefusal(attempt)
    }
  }

  private func expectRefusal(_ attempt: () async throws -> Void) async {
    let error = await #expect(throws: MongoError.self) { try await attempt() }
    #expect(error?.kind == .invalidArgument)
  }
}
