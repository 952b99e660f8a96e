/// The servers of these tests. A failpoint breaks a server for everybody, so one test has one at a
/// time; most of a test's time is waiting, so there are several.
actor TestServers {
  static let shared = TestServers()

  private static let count = 3
  private var started = 0
  private var free: [TestServer] = []
  private var waiting: [CheckedContinuation<TestServer, any Error>] = []

  /// Runs `body` with a server that nobody else has meanwhile.
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
    guard started < Self.count else {
      return try await withCheckedThrowingContinuation { waiting.append($0) }
    }
    started += 1
    do { return try await TestServer("unified\(started)") } catch {
      refuse(error)
      throw error
    }
  }

  /// Without servers nobody waits for ever.
  private func refuse(_ error: any Error) {
    for continuation in waiting { continuation.resume(throwing: error) }
    waiting = []
  }

  private func give(_ server: TestServer) {
    guard !waiting.isEmpty else { return free.append(server) }
    waiting.removeFirst().resume(returning: server)
  }
}
