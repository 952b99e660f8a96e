internal import Mongo
internal import Synchronization

/// Tells clients of mongod's outages. Their own monitoring finds out much later that it is silent.
final class OutageNotices: Sendable {
  private struct Reader: Sendable {
    weak let client: MongoClient?
  }

  private struct State {
    /// Why there is an outage; nil while there is none.
    var reason: String?
    var readers: [Reader] = []
  }

  private let state = Mutex(State())

  /// Tells this client from now on, for as long as it lives.
  func add(_ client: MongoClient) {
    state.withLock { state in
      state.readers.removeAll { $0.client == nil }
      state.readers.append(Reader(client: client))
      if let reason = state.reason { client.beginOutage(because: reason) }
    }
  }

  /// An outage begins, or goes on for another reason.
  func begin(because reason: String) {
    state.withLock { state in
      state.reason = reason
      for reader in state.readers { reader.client?.beginOutage(because: reason) }
    }
  }

  /// The outage is over, if there is one.
  func end() {
    state.withLock { state in
      guard state.reason != nil else { return }
      state.reason = nil
      for reader in state.readers { reader.client?.endOutage() }
    }
  }
}
