import BSON
import Mongo
import MongoTesting
import Testing

/// The sources of read concern, write concern and read preference, and values that are refused.
@Suite(needsMongod) struct ConcernTests {
  @Test func inheritsFromClientAndDatabaseUnlessTheCollectionSaysOtherwise() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands {
        $0.readConcern = .available
        $0.writeConcern = WriteConcern(w: .nodes(1), journal: nil)
        $0.readPreference = .nearest
      } _: { client, captured in
        let database = client.database(temporary.name)
        let inDatabase = database.with(readConcern: .local, readPreference: .primaryPreferred)
        let inCollection = inDatabase.collection("c").with(writeConcern: .majority)
        for things in [database.collection("a"), inDatabase.collection("b"), inCollection] {
          _ = try await things.findOne()
          try await things.insertOne([:])
        }
        let finds = captured.commands(named: "find")
        #expect(
          finds.map { $0[path: ["readConcern", "level"]] } == ["available", "local", "local"])
        let modes = finds.map { $0[path: ["$readPreference", "mode"]]?.extendedJSON() }
        #expect(modes == [#""nearest""#, #""primaryPreferred""#, #""primaryPreferred""#])
        let concerns = captured.commands(named: "insert").map {
          $0["writeConcern"]?.extendedJSON()
        }
        #expect(concerns == [#"{"w":1}"#, #"{"w":1}"#, #"{"w":"majority","j":true}"#])
      }
    }
  }

  @Test func sendsNoWriteConcernWhenTheServersOwnIsWanted() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands {
        $0.writeConcern = .serverDefault
      } _: { client, captured in
        let database = client.database(temporary.name)
        try await database.collection("a").insertOne([:])
        try await database.with(writeConcern: .majority).collection("b").insertOne([:])
        try await database.with(writeConcern: .majority).collection("c")
          .with(writeConcern: .serverDefault).insertOne([:])
        let concerns = captured.commands(named: "insert").map { $0["writeConcern"] != nil }
        #expect(concerns == [false, true, false])
      }
    }
  }

  @Test func sendsATagByName() async throws {
    try await withCapturedCommands { client, captured in
      let things = client.database("test").collection("things")
      let tagged = things.with(writeConcern: WriteConcern(w: .tag("elsewhere"), journal: nil))
      // The replica set of the tests has no tags.
      await #expect(throws: MongoError.self) { try await tagged.deleteMany([:]) }
      let concern = captured.commands(named: "delete").first?["writeConcern"]?.documentValue
      #expect(concern == ["w": "elsewhere"])
    }
  }

  @Test func writesWithoutWaitingWhenAskedByName() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let result = try await things.with(writeConcern: .unacknowledged).updateOne(
        ["_id": 1], ["$set": ["a": 1]], options: .init(upsert: true))
      #expect(result.matchedCount == 0 && result.upsertedID == nil)
      while try await things.findOne() == nil {}
    }
  }

  @Test(arguments: [
    WriteConcern(w: .nodes(-1)), WriteConcern(w: .nodes(0), journal: true),
    WriteConcern(timeout: .seconds(-1)),
  ])
  func refusesConcernsThatMeanNothing(_ concern: WriteConcern) async throws {
    let client = try await TestDeployment.shared.client()
    let things = client.database("test").collection("things").with(writeConcern: concern)
    let error = await #expect(throws: MongoError.self) { try await things.insertOne([:]) }
    #expect(error?.kind == .invalidArgument)
  }
}
