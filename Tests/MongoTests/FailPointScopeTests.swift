import BSON
import Mongo
import MongoTesting
import Testing

extension FailPointTests {
  @Suite struct ScopeTests {
    private struct Refusal: Error {}

    @Test func failsAsToldDuringTheScopeOnly() async throws {
      try await withClient(named: "scope") { client in
        let admin = client.database("admin")
        let point = FailPoint.failCommand("ping", mode: .always, code: 42, client: "scope")
        try await withFailPoint(point, on: client) {
          for _ in 1...2 {
            let error = await #expect(throws: MongoError.self) {
              try await admin.runCommand(["ping": 1])
            }
            #expect(error?.code == 42)
          }
        }
        _ = try await admin.runCommand(["ping": 1])
      }
    }

    @Test func takesTheFailureAwayAfterAnErrorToo() async throws {
      try await withClient(named: "thrown") { client in
        let point = FailPoint.failCommand("ping", mode: .always, code: 42, client: "thrown")
        await #expect(throws: Refusal.self) {
          try await withFailPoint(point, on: client) { throw Refusal() }
        }
        _ = try await client.database("admin").runCommand(["ping": 1])
      }
    }

    @Test func breaksTheConnectionAndIsRetried() async throws {
      try await withCapturedCommands {
        $0.applicationName = "broken"
      } _: { client, captured in
        let things = client.database("test").collection("things")
        let point = FailPoint.failCommand("find", closesConnection: true, client: "broken")
        try await withFailPoint(point, on: client) { _ = try await things.findOne() }
        let finds = captured.events.filter { $0.name == "find" }
        #expect(finds.count == 4, "one that fails and one that succeeds, each with its end")
        guard case .failed(let error, _) = finds[1].phase else {
          Issue.record("the first find did not fail")
          return
        }
        #expect(error.kind == .network)
      }
    }

    @Test func tellsAWriteConcernsFailureAlthoughTheWriteTookEffect() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "concern") { client in
          let things = client.database(database.name).collection("things")
          let point = FailPoint.failCommand(
            "insert", writeConcernError: ["code": 100, "errmsg": "not enough"], client: "concern")
          let error = await #expect(throws: MongoError.self) {
            try await withFailPoint(point, on: client) { try await things.insertOne(["_id": 1]) }
          }
          #expect(error?.code == 100 && error?.kind == .server)
          let count = try await things.countDocuments()
          #expect(count == 1)
        }
      }
    }
  }
}
