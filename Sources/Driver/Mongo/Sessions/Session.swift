/// A server session for the length of a scope, with a worker of its own.
///
/// Calls that name the session run one after the other on that worker. Outside its scope the
/// session is refused with `sessionEnded`.
public final class Session: Sendable {
  let client: MongoClient
  private let lease: Lease
  private let handle: SessionHandle

  private init(client: MongoClient, lease: Lease, handle: SessionHandle) {
    self.client = client
    self.lease = lease
    self.handle = handle
  }

  static func begin(with client: MongoClient) async throws -> Session {
    let lease = try await client.workers.dispatcher.lease()
    let session = Session(client: client, lease: lease, handle: SessionHandle())
    do {
      try await session.run { connection, handle in try handle?.open(on: connection) }
      return session
    } catch {
      session.end()
      throw error
    }
  }

  func run<Success: Sendable>(
    _ work: @escaping @Sendable (Connection, SessionHandle?) throws -> Success
  ) async throws -> Success {
    let handle = handle
    return try await lease.run { try work($0, handle) }
  }

  /// Ends the session after the calls made so far. Does not wait, so a cancelled task ends it too.
  func end() {
    let handle = handle
    lease.post { _ in handle.end() }
    lease.end()
  }

  func startTransaction() async throws {
    try await run { _, handle in try handle?.startTransaction() }
  }

  func commitTransaction() async throws {
    try await run { _, handle in try handle?.commitTransaction() }
  }

  /// Does not wait and cannot fail: a transaction that is not committed ends by itself.
  func abortTransaction() {
    let handle = handle
    lease.post { _ in handle.abortTransaction() }
  }
}

extension MongoClient {
  /// Runs `body` with a session, which sees its own writes, and ends the session afterwards.
  ///
  /// The session holds one worker meanwhile. At most one less than all workers are held at once;
  /// further sessions wait like calls do.
  public func withSession<Success>(
    _ body: (Session) async throws -> Success
  ) async throws -> Success {
    let session = try await Session.begin(with: self)
    defer { session.end() }
    return try await body(session)
  }
}
