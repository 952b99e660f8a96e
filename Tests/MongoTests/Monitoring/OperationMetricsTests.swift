import BSON
import Metrics
import MetricsTestKit
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct OperationMetricsTests {
  @Test func timesEachOperationOnceByItsName() async throws {
    let metrics = TestMetrics()
    try await withTemporaryDatabase { temporary in
      try await withMonitored {
        $0.monitoring.metrics = metrics
      } _: { client in
        let things = client.database(temporary.name).collection("things")
        try await things.insertMany((0..<5).map { ["_id": .int64($0)] })
        _ = try await things.find(options: .init(batchSize: 2))
        _ = try await things.findOneAndUpdate(["_id": 1], ["$set": ["a": 1]])
        _ = try await things.withCursor(options: .init(batchSize: 2)) { cursor in
          for try await _ in cursor {}
        }
        let counts = metrics.durations.map { ($0["db.operation.name"], $0.count) }
        let all = metrics.durations
        #expect(all.allSatisfy { $0["db.system.name"] == "mongodb" })
        #expect(all.allSatisfy { $0["db.namespace"] == temporary.name })
        #expect(all.allSatisfy { $0["db.collection.name"] == "things" })
        #expect(all.allSatisfy { $0["server.address"] != nil && $0["error.type"] == nil })
        #expect(
          Dictionary(counts.map { ($0.0 ?? "", $0.1) }, uniquingKeysWith: +)
            == ["insert": 1, "find": 2, "findAndModify": 1, "getMore": 2],
          "batches that a find drains are the find's own; a cursor's caller waits for each")
        #expect(all.allSatisfy { $0.isInSeconds })
      }
    }
  }

  @Test func tellsFailuresApartByTheirCode() async throws {
    let metrics = TestMetrics()
    try await withMonitoredThings {
      $0.monitoring.metrics = metrics
    } _: { client, things in
      try await things.insertOne(["_id": 1])
      _ = await #expect(throws: MongoError.self) { try await things.insertOne(["_id": 1]) }
      await client.shutdown()
      await #expect(throws: MongoError.self) { try await things.findOne() }
    }
    let failures = metrics.durations.filter { $0["error.type"] != nil }
    #expect(failures.count == 2)
    #expect(Set(failures.map { $0["error.type"] }) == ["11000", "closed"])
    #expect(failures.compactMap { $0["db.response.status_code"] } == ["11000"])
  }

  @Test func saysNothingOfCommandsThatCarryCredentials() async throws {
    let metrics = TestMetrics()
    try await withMonitored {
      $0.monitoring.metrics = metrics
    } _: { client in
      _ = await #expect(throws: MongoError.self) {
        try await client.database("admin").runCommand(["saslStart": 1, "payload": "secret"])
      }
    }
    #expect(metrics.durations.isEmpty)
  }
}

extension TestMetrics {
  fileprivate var durations: [TestTimer] { timers(label: "db.client.operation.duration") }
}

extension TestTimer {
  fileprivate subscript(name: String) -> String? { dimensions.first { $0.0 == name }?.1 }
  fileprivate var count: Int { values.count }
  fileprivate var isInSeconds: Bool { displayUnit == .seconds && values.allSatisfy { $0 > 0 } }
}
