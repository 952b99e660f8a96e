import BSON
import Metrics
import MetricsTestKit
import MongoTesting
import Testing

@testable import Mongo

extension FailPointTests {
  @Suite(.timeLimit(.minutes(1))) struct PoolMetricsTests {
    @Test func countsWorkersAndThoseWhoWaitForThem() async throws {
      let pool = CountedPool()
      try await withMonitored(named: "counted") {
        $0.monitoring.metrics = pool.metrics
      } _: {
        client in
        let things = client.database("test").collection("things")
        #expect(pool.counts == .init(idle: 2, used: 0, pending: 0))
        let hold = FailPoint.failCommand(
          "find", mode: .times(2), blocks: .milliseconds(500), client: "counted")
        try await withFailPoint(hold, on: try await TestDeployment.shared.client()) {
          let tasks = (0..<5).map { _ in Task { try await things.findOne() } }
          while client.workers.dispatcher.load != (0, 3) { await Task.yield() }
          while pool.counts != .init(idle: 0, used: 2, pending: 3) { await Task.yield() }
          tasks[4].cancel()
          while pool.counts.pending == 3 { await Task.yield() }
          for task in tasks[..<4] { _ = try await task.value }
        }
        while pool.counts.used > 0 { await Task.yield() }
        #expect(pool.counts == .init(idle: 2, used: 0, pending: 0))
        #expect(pool.waits.count == 4 && pool.uses.count >= 4)
        #expect(pool.uses.filter { $0 > 400_000_000 }.count == 2, "the two that were held")
        try await client.withSession { _ in
          #expect(pool.counts == .init(idle: 1, used: 1, pending: 0))
        }
      }
      #expect(pool.counts == .init(idle: 0, used: 0, pending: 0), "a client that ended has none")
    }

    @Test func countsThoseWhoWaitedInVain() async throws {
      let pool = CountedPool()
      try await withMonitored(named: "in-vain") {
        $0.monitoring.metrics = pool.metrics
        $0.monitoring.poolName = "mine"
        $0.waitQueueTimeout = .milliseconds(50)
      } _: { client in
        try await client.withSession { session in
          await #expect(throws: MongoError.self) { try await client.withSession { _ in } }
        }
        #expect(pool.timeouts == 1)
        #expect(pool.counts.pending == 0)
        #expect(pool.metrics.meters.allSatisfy { $0.dimensions.contains { $0.1 == "mine" } })
      }
    }
  }
}

/// A pool's metrics as numbers.
private struct CountedPool {
  struct Counts: Equatable {
    var idle: Double
    var used: Double
    var pending: Double
  }

  let metrics = TestMetrics()

  var counts: Counts {
    Counts(
      idle: value("count", "idle"), used: value("count", "used"),
      pending: value("pending_requests"))
  }

  var waits: [Int64] { times("wait_time") }
  var uses: [Int64] { times("use_time") }
  var timeouts: Int64 { metrics.counterTotal(label: "db.client.connection.timeouts") }

  private func value(_ name: String, _ state: String? = nil) -> Double {
    let meters = metrics.meters(label: "db.client.connection.\(name)")
    let meter = meters.first { meter in
      state == nil || meter.dimensions.contains { $0.1 == state }
    }
    return meter?.lastValue ?? 0
  }

  private func times(_ name: String) -> [Int64] {
    metrics.timers(label: "db.client.connection.\(name)").flatMap(\.values)
  }
}
