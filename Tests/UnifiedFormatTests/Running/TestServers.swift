/// The servers of these tests. A failpoint affects all clients of a server, so each test has a
/// server to itself. Tests spend most of their time waiting, so there are several servers.
actor TestServers {
  static let shared = TestServers()

  private static let count = 3
  private var started = 0
  /// How many servers have started or may still start.
  private var live = 0
  private var failure: (any Error)?
  private var free: [TestServer] = []
  private var waiting: [CheckedContinuation<TestServer, any Error>] = []

  /// Runs `body` with a server that no other test uses meanwhile.
  nonisolated func withOne<Success: Sendable>(
    _ body: @Sendable (TestServer) async throws -> Success
  ) async throws -> Success {
    let server = try await take()
    do {
      let result = try await body(server)
      await give(server)
      return result
    } catch {
      await give(server)
      throw error
    }
  }

  private func take() async throws -> TestServer {
    if let server = free.popLast() { return server }
    guard started < Self.count else { return try await wait() }
    started += 1
    live += 1
    do { return try await TestServer("unified\(started)") } catch {
      live -= 1
      refuse(error)
      throw error
    }
  }

  /// Waits for a free server. Throws if no server could be started, so that nobody waits for ever.
  private func wait() async throws -> TestServer {
    if live == 0, let failure { throw failure }
    return try await withCheckedThrowingContinuation { waiting.append($0) }
  }

  private func refuse(_ error: any Error) {
    failure = error
    guard live == 0 else { return }
    for continuation in waiting { continuation.resume(throwing: error) }
    waiting = []
  }

  private func give(_ server: TestServer) {
    guard !waiting.isEmpty else { return free.append(server) }
    waiting.removeFirst().resume(returning: server)
  }
}
