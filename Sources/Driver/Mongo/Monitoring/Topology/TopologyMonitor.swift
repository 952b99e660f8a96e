internal import CMongo
internal import Logging
import Synchronization

/// Receives libmongoc's events about servers and passes them to the log, the metrics and the
/// client's receiver, in their order. Runs on libmongoc's monitoring threads and on workers, one at
/// a time, under libmongoc's lock.
final class TopologyMonitor: Sendable {
  private struct State {
    var topology = Topology()
    /// Whether the deployment is being found: until there is a primary, or something goes wrong.
    var isStart = true
    var isEnded = false
  }

  private struct News {
    let events: [TopologyEvent]
    let servers: [ServerDescription]
    let troubles: [String: String]
    let isStart: Bool
  }

  /// Whether nobody answers any more.
  let outage = Outage()

  /// Which servers are not worth waiting for.
  let lost = LostServers()

  private let state = Mutex(State())
  private let receive: (@Sendable (TopologyEvent) -> Void)?
  private let logger: Logger?
  private let meters: ServerMeters?

  init(_ configuration: MongoConfiguration) {
    receive = configuration.onTopology
    logger = configuration.monitoring.logsTopology ? configuration.logger : nil
    let pool = configuration.poolName
    meters = configuration.monitoring.liveMetrics.map { ServerMeters($0, pool: pool) }
  }

  /// The servers as they were last seen, sorted by address.
  var servers: [ServerDescription] { state.withLock(\.topology.servers) }

  /// From now on events come from the client's own end and are ignored.
  func end() {
    state.withLock { $0.isEnded = true }
    meters?.show([])
  }

  func hear(_ event: brine_server_event) {
    guard let address = event.address.map({ String(cString: $0) }) else { return }
    let news = state.withLock { state -> News? in
      guard !state.isEnded else { return nil }
      let events = Self.apply(event, of: address, to: &state.topology)
      defer { if events.contains(where: \.endsStart) { state.isStart = false } }
      return News(
        events: events, servers: state.topology.servers, troubles: state.topology.troubles,
        isStart: state.isStart)
    }
    guard let news else { return }
    outage.hear(news.servers, news.troubles)
    meters?.show(news.servers)
    for event in news.events {
      lost.hear(event)
      if let logger { event.log(to: logger, atStart: news.isStart) }
      receive?(event)
    }
  }

  private static func apply(
    _ event: brine_server_event, of address: String, to topology: inout Topology
  ) -> [TopologyEvent] {
    switch event.kind {
    case BRINE_SERVER_OPENED:
      topology.opened(address)
      return []
    case BRINE_SERVER_CLOSED: return topology.closed(address)
    case BRINE_SERVER_CHANGED:
      let trip = event.round_trip_ms < 0 ? nil : Duration.milliseconds(event.round_trip_ms)
      return topology.changed(
        ServerDescription(
          address: address,
          kind: .init(libraryName: event.type.map { String(cString: $0) } ?? ""),
          roundTripTime: trip))
    default:
      if let reason = event.reason {
        topology.heartbeatFailed(address, String(cString: reason))
      }
      return []
    }
  }
}
