/// A server session for the length of a scope, with a worker of its own.
///
/// Calls that name the session run one after the other on that worker. Outside its scope the
/// session is refused with `sessionEnded`.
public final class Session: Sendable {
  let client: MongoClient
  private let lease: Lease
  /// Whether the lease ends with the session; it does not when it is a scope's.
  private let ownsLease: Bool
  private let handle = SessionHandle()

  private init(client: MongoClient, lease: Lease, ownsLease: Bool) {
    self.client = client
    self.lease = lease
    self.ownsLease = ownsLease
  }

  /// In a scope the session takes the scope's worker: waiting for a second one while holding the
  /// first is how threads lock each other out.
  static func begin(
    with client: MongoClient, on scope: Lease?, _ options: SessionOptions
  ) async throws -> Session {
    try client.require(.server)
    let session: Session
    if let scope {
      session = Session(client: client, lease: scope, ownsLease: false)
    } else {
      let lease = try await client.workers.dispatcher.lease()
      session = Session(client: client, lease: lease, ownsLease: true)
    }
    do {
      try await session.run { connection, handle in try handle?.open(options, on: connection) }
      return session
    } catch {
      session.end()
      throw error
    }
  }

  func run<Success: Sendable>(
    needing need: Outage.Need = .server,
    _ work: @escaping @Sendable (Connection, SessionHandle?) throws -> Success
  ) async throws -> Success {
    let handle = handle
    return try await lease.run(needing: need) { try work($0, handle) }
  }

  /// Runs work after the calls made so far, without waiting for it.
  func post(_ work: @escaping @Sendable (Connection) -> Void) { lease.post(work) }

  /// Ends the session after the calls made so far. Does not wait, so a cancelled task ends it too.
  func end() {
    let handle = handle
    lease.post { _ in handle.end() }
    if ownsLease { lease.end() }
  }

  /// Does not wait and cannot fail: a transaction that is not committed ends by itself.
  func leaveTransaction() {
    let handle = handle
    lease.post { _ in handle.leaveTransaction() }
  }
}

extension MongoClient {
  /// Runs `body` with a session and ends it afterwards.
  ///
  /// The session holds one worker meanwhile. At most one less than all workers are held at once;
  /// further sessions wait like calls do.
  /// - Parameters:
  ///   - isCausallyConsistent: Whether its reads see its own writes and never go back in time,
  ///     whichever server answers (`readConcern: {afterClusterTime: …}`); nil for true, but false in
  ///     a snapshot.
  ///   - isSnapshot: Whether all its reads see the one moment of the first of them
  ///     (`readConcern: {level: "snapshot", atClusterTime: …}`); it cannot write then.
  ///   - transactions: What its transactions do unless told otherwise.
  ///   - body: What to do with the session, which is refused after its end.
  @discardableResult
  public func withSession<Success>(
    isCausallyConsistent: Bool? = nil, isSnapshot: Bool = false,
    transactions: TransactionOptions = TransactionOptions(),
    _ body: (Session) async throws -> Success
  ) async throws -> Success {
    let options = SessionOptions(
      isCausallyConsistent: isCausallyConsistent, isSnapshot: isSnapshot,
      transactions: transactions)
    let scope = WorkerThread.inScope(of: self)?.scope
    // A task of the executor would need a second worker for what lies between the session's calls.
    guard scope == nil, isExecutorPreferred else {
      return try await run(body, on: scope, with: options)
    }
    return try await withLease { try await run(body, on: $0, with: options) }
  }

  private func run<Success>(
    _ body: (Session) async throws -> Success, on scope: Lease?, with options: SessionOptions
  ) async throws -> Success {
    let session = try await Session.begin(with: self, on: scope, options)
    defer { session.end() }
    return try await body(session)
  }
}
