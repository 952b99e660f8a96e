import Synchronization

/// The servers that the monitoring has lost, so that no call waits for their replies.
///
/// libmongoc does not wake a call whose server is lost meanwhile: a primary whose network has gone
/// silent would hold every worker until the socket's timeout, though another primary is there. So
/// the connections of a server that stays lost for a while count as broken, and what waits on them
/// fails, and is retried, as with a broken connection.
final class LostServers: Sendable {
  /// Longer than a primary that only stepped down needs to tell of its new role.
  private static let patience: Duration = .seconds(1)

  private struct State {
    var primary: String?
    /// Since when each has been lost.
    var losses: [String: Moment] = [:]
  }

  private let state = Mutex(State())

  /// Hears from the monitoring what became of a server.
  func hear(_ event: TopologyEvent, now: Moment = .now) {
    state.withLock { state in
      switch event {
      case .found(let server), .changed(let server, _): state.losses[server.address] = nil
      case .lost(let server, _): state.losses[server.address] = now
      case .noPrimary: state.primary = nil
      case .newPrimary(let server):
        // libmongoc then takes the former one for unknown, without a word.
        if let former = state.primary, former != server.address { state.losses[former] = now }
        state.primary = server.address
      }
    }
  }

  /// Whether a server has been lost for so long that waiting for it makes no sense.
  func isGone(_ address: String, now: Moment = .now) -> Bool {
    let loss = state.withLock { $0.losses[address] }
    return loss.map { $0 + Self.patience <= now } ?? false
  }
}
