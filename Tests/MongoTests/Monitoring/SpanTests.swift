import BSON
import InMemoryTracing
import Mongo
import MongoTesting
import Testing
import Tracing

@Suite(needsMongod) struct SpanTests {
  @Test func makesOneSpanForAnOperationWithinItsCallers() async throws {
    let tracer = InMemoryTracer()
    try await withTemporaryDatabase { temporary in
      try await withMonitored {
        $0.monitoring.tracer = tracer
      } _: { client in
        let things = client.database(temporary.name).collection("things")
        try await tracer.withSpan("request") { _ in
          try await things.insertMany([["_id": 1], ["_id": 2], ["_id": 3]])
          _ = try await things.find(options: .init(batchSize: 1))
          try await client.withWorker { _ = try await things.countDocuments() }
        }
      }
      let spans = tracer.finishedSpans
      let request = try #require(spans.first { $0.operationName == "request" })
      let own = spans.filter { $0.operationName != "request" }
      #expect(own.map(\.operationName) == ["insert things", "find things", "aggregate things"])
      #expect(own.allSatisfy { $0.parentSpanID == request.spanID && $0.kind == .client })
      #expect(own.allSatisfy { $0.text("db.system.name") == "mongodb" })
      #expect(own.allSatisfy { $0.text("db.namespace") == temporary.name })
      #expect(own.allSatisfy { $0.text("db.collection.name") == "things" })
      #expect(own.map { $0.text("db.operation.name") } == ["insert", "find", "aggregate"])
      #expect(own.allSatisfy { $0.text("server.address") != nil })
      #expect(own[0].number("db.operation.batch.size") == 3)
      #expect(own[1].number("db.operation.batch.size") == nil)
      #expect(own[1].number("db.response.returned_rows") == 3)
      #expect(own.allSatisfy { $0.text("db.query.text") == nil }, "none of them was slow")
      #expect(tracer.activeSpans.isEmpty)
    }
  }

  @Test func tellsFailuresWithoutTheirContent() async throws {
    let tracer = InMemoryTracer()
    try await withMonitoredThings {
      $0.monitoring.tracer = tracer
    } _: { _, things in
      try await things.insertOne(["_id": "secret"])
      await #expect(throws: MongoError.self) { try await things.insertOne(["_id": "secret"]) }
    }
    let failed = try #require(tracer.finishedSpans.last)
    #expect(failed.text("error.type") == "11000")
    #expect(failed.text("db.response.status_code") == "11000")
    #expect(failed.status?.code == .error)
    #expect(failed.errors.count == 1)
    #expect(!"\(failed) \(failed.attributes) \(failed.errors)".contains("secret"))
  }

  /// An update with a sort order is sent in another way than all other writes.
  @Test func tellsOfAnUpdateInAnOrderToo() async throws {
    let tracer = InMemoryTracer()
    try await withMonitoredThings {
      $0.monitoring.tracer = tracer
    } _: { _, things in
      // Servers before MongoDB 8.0 refuse a sort order.
      _ = try? await things.updateOne([:], ["$set": ["a": 1]], options: .init(sort: ["a": 1]))
    }
    #expect(tracer.finishedSpans.map(\.operationName) == ["update things"])
  }

  @Test func endsTheSpansOfCursorsThatAreLeft() async throws {
    let tracer = InMemoryTracer()
    try await withMonitoredThings {
      $0.monitoring.tracer = tracer
    } _: { _, things in
      try await things.insertMany((0..<10).map { ["_id": .int64($0)] })
      try await things.withCursor(options: .init(batchSize: 2)) { cursor in
        _ = try await cursor.nextBatch()
        _ = try await cursor.nextBatch()
      }
    }
    let names = tracer.finishedSpans.map(\.operationName)
    #expect(names == ["insert things", "find things", "getMore things", "getMore things"])
    #expect(
      tracer.finishedSpans.allSatisfy { $0.text("error.type") == nil },
      "leaving early is no failure")
    #expect(tracer.activeSpans.isEmpty)
  }

  @Test func tracesTransactionsAndTheOpeningOfStreams() async throws {
    let tracer = InMemoryTracer()
    try await withTemporaryDatabase { temporary in
      let things = temporary.collection("things")
      try await things.insertOne(["_id": 0])
      try await withMonitored {
        $0.monitoring.tracer = tracer
      } _: { client in
        let things = client.database(temporary.name).collection("things")
        try await client.withTransaction { session in
          try await things.insertOne(["_id": 1], session: session)
        }
        try await things.withChanges(options: .init(maxAwaitTime: .milliseconds(10))) { changes in
          _ = try await changes.nextInTime()
        }
      }
    }
    #expect(
      tracer.finishedSpans.map(\.operationName)
        == ["insert things", "commitTransaction admin", "aggregate things"])
  }
}

extension FinishedInMemorySpan {
  fileprivate func text(_ name: String) -> String? {
    guard case .string(let text)? = attributes[name]?.toSpanAttribute() else { return nil }
    return text
  }

  fileprivate func number(_ name: String) -> Int64? {
    switch attributes[name]?.toSpanAttribute() {
    case .int64(let number)?: number
    case .int32(let number)?: Int64(number)
    default: nil
    }
  }
}
