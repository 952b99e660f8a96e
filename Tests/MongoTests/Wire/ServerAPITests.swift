import BSON
import Mongo
import MongoTesting
import Testing

/// The version of the server API that a client declares.
@Suite(needsMongod) struct ServerAPITests {
  @Test func goesWithEveryCommand() async throws {
    try await withCapturedCommands {
      $0.serverAPI = ServerAPI(.v1, isStrict: true, refusesDeprecated: false)
    } _: { client, captured in
      let things = client.database("test").collection("things")
      _ = try await things.findOne()
      try await things.deleteMany(["none": true])
      let commands = captured.commands()
      #expect(commands.count == 2)
      for command in commands {
        #expect(command["apiVersion"] == "1")
        #expect(command["apiStrict"] == true)
        #expect(command["apiDeprecationErrors"] == false)
      }
    }
  }

  @Test func refusesWhatIsNoPartOfTheVersion() async throws {
    try await withCapturedCommands {
      $0.serverAPI = ServerAPI(isStrict: true)
    } _: { client, _ in
      let things = client.database("test").collection("things")
      let error = await #expect(throws: MongoError.self) { try await things.distinct("a") }
      #expect(error?.codeName == "APIStrictError")
    }
  }

  @Test func leavesOutWhatNobodyDeclares() async throws {
    try await withCapturedCommands { client, captured in
      _ = try await client.database("test").collection("things").findOne()
      let command = try #require(captured.commands().first)
      #expect(!command.keys.contains { $0.hasPrefix("api") })
    }
  }
}
