/// What is known of a deployment's servers, and how each event of libmongoc changes it. A pure
/// value.
struct Topology: Sendable {
  private var known: [String: ServerDescription] = [:]
  /// Why the last heartbeat of a server failed.
  private var reasons: [String: String] = [:]
  private var primary: String?
  /// Why each server that does not answer did not do so the last time.
  private(set) var troubles: [String: String] = [:]

  /// Sorted by address.
  var servers: [ServerDescription] { known.values.sorted { $0.address < $1.address } }

  /// The server is new and has not answered yet.
  mutating func opened(_ address: String) {
    known[address] = ServerDescription(address: address, kind: .unknown)
  }

  /// A heartbeat failed, which may be why the server is lost next.
  mutating func heartbeatFailed(_ address: String, _ reason: String) {
    reasons[address] = reason
    troubles[address] = reason
  }

  /// The server no longer belongs to the deployment.
  mutating func closed(_ address: String) -> [TopologyEvent] {
    let events = changed(ServerDescription(address: address, kind: .unknown))
    known[address] = nil
    troubles[address] = nil
    return events
  }

  /// The server has become this.
  mutating func changed(_ server: ServerDescription) -> [TopologyEvent] {
    let former = known.updateValue(server, forKey: server.address)
    let reason = reasons.removeValue(forKey: server.address)
    if server.kind != .unknown { troubles[server.address] = nil }
    var events: [TopologyEvent] = []
    switch (former?.kind ?? .unknown, server.kind) {
    case (.unknown, .unknown): break
    case (.unknown, _): events.append(.found(server))
    case (_, .unknown): events.append(.lost(former ?? server, reason: reason))
    case (let before, let now) where before != now:
      events.append(.changed(server, from: before))
    default: break
    }
    return events + elections(server, former)
  }

  private mutating func elections(
    _ server: ServerDescription, _ former: ServerDescription?
  ) -> [TopologyEvent] {
    if server.kind == .primary {
      guard primary != server.address else { return [] }
      primary = server.address
      return [.newPrimary(server)]
    }
    guard primary == server.address else { return [] }
    primary = nil
    return [.noPrimary(last: former ?? server)]
  }
}
