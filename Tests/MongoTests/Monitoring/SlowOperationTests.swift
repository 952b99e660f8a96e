import BSON
import InMemoryTracing
import Logging
import Mongo
import MongoTesting
import Testing
import Tracing

extension FailPointTests {
  @Suite struct SlowOperationTests {
    @Test func notesWhatWasSlowByItsShape() async throws {
      let log = CapturedLog()
      let tracer = InMemoryTracer()
      try await withTemporaryDatabase { temporary in
        try await withMonitored(named: "slow") {
          $0.logger = log.logger
          $0.monitoring.slowOperationThreshold = .milliseconds(100)
          $0.monitoring.tracer = tracer
        } _: { client in
          let things = client.database(temporary.name).collection("things")
          try await things.insertMany([
            ["_id": 1, "name": "secret"], ["_id": 2, "name": "secret"],
          ])
          let hold = FailPoint.failCommand("find", blocks: .milliseconds(150), client: "slow")
          try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
            _ = try await things.find(["name": "secret", "_id": ["$in": [1, 2, 770077]]])
          }
          _ = try await things.find(["name": "fast"])
        }
        let lines = log.lines("slow operation")
        let line = try #require(lines.first { $0.metadata["operation"] == "find" })
        let shape = #"{filter: {name: "string", _id: {$in: ["long" ×3]}}}"#
        #expect(line.level == .notice)
        #expect(line.metadata["namespace"] == "\(temporary.name).things")
        #expect(line.metadata["shape"] == "\(shape)")
        #expect(line.text("returned") == "2" && line.text("commands") == "1")
        #expect(line.metadata["server"] != nil && line.metadata["failure"] == nil)
        #expect(try #require(Int(line.text("durationMs") ?? "")) >= 150)
        #expect(line.metadata["waitedMs"] != nil)
        #expect(!lines.contains { $0.text.contains("secret") || $0.text.contains("770077") })
        let span = tracer.finishedSpans.first { $0.operationName == "find things" }
        #expect(span?.attributes["db.query.text"]?.toSpanAttribute() == .string(shape))
      }
    }

    @Test func notesSlowFailuresAndHowLongTheyWaited() async throws {
      let log = CapturedLog()
      try await withMonitored(named: "slow-failure") {
        $0.logger = log.logger
        $0.monitoring.slowOperationThreshold = .milliseconds(100)
      } _: { client in
        let things = client.database("test").collection("things")
        let hold = FailPoint.failCommand(
          "find", mode: .times(2), code: 2, blocks: .milliseconds(300), client: "slow-failure")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          async let first = try? things.find(["secret": "secret"])
          async let second = try? things.find(["secret": "secret"])
          _ = await (first, second)
        }
      }
      let lines = log.lines("slow operation").filter { $0.metadata["operation"] == "find" }
      #expect(lines.map { $0.metadata["failure"] } == ["2", "2"])
      #expect(lines.allSatisfy { $0.metadata["returned"] == nil })
    }

    @Test func notesNothingWithoutAThreshold() async throws {
      let log = CapturedLog()
      try await withMonitored(named: "unbound") {
        $0.logger = log.logger
      } _: { client in
        let hold = FailPoint.failCommand("find", blocks: .milliseconds(150), client: "unbound")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          _ = try await client.database("test").collection("things").findOne()
        }
      }
      #expect(log.lines("slow operation").isEmpty)
    }
  }
}
