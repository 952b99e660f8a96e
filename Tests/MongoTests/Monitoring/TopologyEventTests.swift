import BSON
import Logging
import MetricsTestKit
import MongoTesting
import Synchronization
import Testing

@testable import Mongo

extension FailPointTests {
  @Suite(.timeLimit(.minutes(1))) struct TopologyEventTests {
    @Test func tellsWhenThePrimaryIsLostAndFoundAgain() async throws {
      let events = Events()
      let log = CapturedLog()
      let metrics = TestMetrics()
      try await withMonitored(named: "watched") {
        $0.uri += "&heartbeatFrequencyMS=500"
        $0.onTopology = events.record
        $0.logger = log.logger
        $0.monitoring.metrics = metrics
        $0.monitoring.logsTopology = true
      } _: { client in
        _ = try await client.database("test").collection("things").findOne()
        let primary = try #require(client.servers.first { $0.kind == .primary })
        #expect(client.servers.count == 1)
        #expect(primary.roundTripTime != nil)
        #expect(events.all == [.found(primary), .newPrimary(primary)])
        #expect(metrics.servers(.primary) == 1)
        let deaf = FailPoint.failCommand(
          "hello", "isMaster", "ismaster", mode: .always, closesConnection: true,
          client: "watched")
        try await withFailPoint(deaf, on: try await TestDeployment.shared.client()) {
          while client.servers.first?.kind != .unknown { await Task.yield() }
        }
        while client.servers.first?.kind != .primary { await Task.yield() }
        let later = Array(events.all.dropFirst(2))
        guard case .lost(_, let reason)? = later.first else {
          Issue.record("the server was not lost")
          return
        }
        #expect(reason != nil)
        #expect(later.contains(.noPrimary(last: primary)))
        #expect(metrics.servers(.unknown) == 0)
      }
      let told = log.lines.filter { $0.message.contains("MongoDB") }
      #expect(told.map(\.message).first == "MongoDB server found")
      #expect(log.lines("new MongoDB primary").map(\.level) == [.debug, .notice])
      #expect(log.lines("no MongoDB primary").map(\.level) == [.warning])
      #expect(log.lines("MongoDB server lost").count == 1, "the end of the client is no news")
    }
  }
}

private final class Events: Sendable {
  private let kept = Mutex<[TopologyEvent]>([])
  var all: [TopologyEvent] { kept.withLock(\.self) }
  func record(_ event: TopologyEvent) { kept.withLock { $0.append(event) } }
}

extension TestMetrics {
  fileprivate func servers(_ kind: ServerDescription.Kind) -> Double? {
    meters(label: "mongodb.client.servers").first { meter in
      meter.dimensions.contains { $0 == ("mongodb.server.kind", kind.rawValue) }
    }?.lastValue
  }
}
