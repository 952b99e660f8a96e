import Mongo
import Synchronization

/// The events that the client received about the members in a round, to explain a late one.
final class Diary: Sendable {
  private let entries = Mutex<[(at: ContinuousClock.Instant, event: TopologyEvent)]>([])

  func note(_ event: TopologyEvent) { entries.withLock { $0.append((.now, event)) } }

  func forget() { entries.withLock { $0 = [] } }

  /// Each event with its time after this moment, in their order.
  func sentences(after moment: ContinuousClock.Instant) -> [String] {
    entries.withLock(\.self).map { entry in
      "\(Int(moment.duration(to: entry.at) / .milliseconds(1))) ms: \(Self.text(entry.event))"
    }
  }

  private static func text(_ event: TopologyEvent) -> String {
    switch event {
    case .found(let server): "\(server.address) found, \(server.kind)"
    case .lost(let server, let reason): "\(server.address) lost, \(reason ?? "by a call")"
    case .changed(let server, let former): "\(server.address) is \(server.kind), was \(former)"
    case .newPrimary(let server): "\(server.address) is the new primary"
    case .noPrimary(let server): "\(server.address) is primary no more"
    }
  }
}
