import Synchronization

/// Whether a deployment is known to be gone, so that calls fail at once.
///
/// `MongoConfiguration.serverSelectionTimeout` counts from the moment when the last fitting server
/// was lost, or from the client's start. Calls before its end wait for a server. Later ones fail at
/// once: waiting as long again would hold all workers for nothing. The first server that answers
/// ends the outage.
///
/// The supervisor of a private mongod may know of an outage earlier: what it declares holds from
/// that moment until it withdraws it.
final class Outage: Sendable {
  /// What a call must have.
  enum Need: Sendable {
    /// No server.
    case nobody
    /// Any server that answers.
    case server
    /// One that takes writes.
    case writer
  }

  private struct State {
    /// How long calls wait for a server.
    var limit: Duration = .longest
    /// Since when no server has answered; nil while one does.
    var noServer: Moment?
    var noWriter: Moment?
    /// Why the deployment is gone, as somebody else says; nil while nobody does.
    var declared: String?
    /// The servers as they were last seen, and why those do not answer that do not.
    var servers: [ServerDescription] = []
    var troubles: [String: String] = [:]
    /// Whether a worker searches already.
    var isSearching = false
  }

  private let state = Mutex(State())
  /// Asked by every connection that waits.
  private let hasDeclaration = Atomic(false)

  /// Whether somebody has declared it.
  var isDeclared: Bool { hasDeclaration.load(ordering: .relaxed) }

  /// The client begins: from now on servers are looked for.
  func begin(limit: Duration, now: Moment = .now) {
    state.withLock { state in
      (state.limit, state.noServer, state.noWriter) = (min(limit, .longest), now, now)
    }
  }

  /// Hears from the monitoring what the servers are now, and by their addresses why some do not
  /// answer.
  func hear(
    _ servers: [ServerDescription], _ troubles: [String: String] = [:], now: Moment = .now
  ) {
    let (answers, writes) = (servers.contains(where: \.answers), servers.contains(where: \.writes))
    state.withLock { state in
      (state.servers, state.troubles) = (servers, troubles)
      state.noServer = answers ? nil : state.noServer ?? now
      state.noWriter = writes ? nil : state.noWriter ?? now
    }
  }

  /// Somebody knows that no server will answer.
  func declare(because reason: String) {
    state.withLock { state in
      state.declared = reason
      hasDeclaration.store(true, ordering: .relaxed)
    }
  }

  /// Whoever declared it knows of a server again. The monitoring may need a moment more to find it,
  /// so calls wait for one anew.
  func withdraw(now: Moment = .now) {
    state.withLock { state in
      guard state.declared != nil else { return }
      state.declared = nil
      hasDeclaration.store(false, ordering: .relaxed)
      state.noServer = state.noServer.map { _ in now }
      state.noWriter = state.noWriter.map { _ in now }
    }
  }

  /// Why a call that needs this fails at once; nil when it may begin.
  func failure(_ need: Need, now: @autoclosure () -> Moment = .now) -> MongoError? {
    if need == .nobody { return nil }
    let (declared, since, limit) = state.withLock { state in
      (state.declared, need == .writer ? state.noWriter : state.noServer, state.limit)
    }
    if let declared { return .outage(because: declared) }
    // Asking a clock may be a call into the kernel: most calls need not.
    guard let since, since + limit <= now() else { return nil }
    let what = need == .writer ? "server that takes writes" : "server of the deployment"
    return MongoError(
      .serverSelection,
      "no \(what) has answered for \(limit) or longer (\(findings)); try again later")
  }

  /// What the search found at each address; at most a few, to keep log lines short.
  private var findings: String {
    let (servers, troubles) = state.withLock { ($0.servers, $0.troubles) }
    return servers.prefix(5).map { server in
      "\(server.address): \(troubles[server.address] ?? server.kind.rawValue)"
    }.joined(separator: "; ")
  }

  /// True when the caller must begin a search, because none is running.
  func beginsSearch() -> Bool {
    state.withLock { state in
      defer { state.isSearching = true }
      return !state.isSearching
    }
  }

  func endSearch() { state.withLock { $0.isSearching = false } }
}

extension ServerDescription {
  fileprivate var answers: Bool { kind != .unknown }

  fileprivate var writes: Bool {
    switch kind {
    case .primary, .standalone, .mongos, .loadBalancer: true
    case .unknown, .secondary, .arbiter, .other, .ghost: false
    }
  }
}
