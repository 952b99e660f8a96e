import ServiceLifecycle
import Testing

@testable import HTTP

/// The server through a real socket.
@Suite struct ServerTests {
  @Test func answersWithAllStandingHeaders() async throws {
    try await withServer { server in
      let answer = try await server.request("GET", "/v1/athletes/a%20b?limit=5&units=us")
      #expect(answer.status == 200)
      #expect(answer.body == #"{"id":"a b","limit":5,"units":"us"}"#)
      #expect(answer.header("Content-Type") == "application/json")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("X-Request-Id") == "made-1")
      #expect(answer.header("Date") != nil)
    }
  }

  @Test func answersHeadWithTheLengthAndWithoutTheBody() async throws {
    try await withServer { server in
      let answer = try await server.request("HEAD", "/v1/athletes/7")
      #expect(answer.status == 200)
      #expect(answer.body == "")
      #expect(answer.header("Content-Length") == "34")
    }
  }

  @Test func answersSeveralRequestsOnOneConnection() async throws {
    try await withServer { server in
      let one = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let last = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      let text = try await server.exchange(one + one + last)
      #expect(text.ranges(of: #"{"status":"alive"}"#).count == 3)
    }
  }

  @Test func stopsReadingABodyWithoutAnnouncedLengthAtTheLimit() async throws {
    try await withServer { server in
      let chunks = String(repeating: "8\r\n12345678\r\n", count: 3) + "0\r\n\r\n"
      let head =
        "POST /v1/athletes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
      let answer = RawAnswer(try await server.exchange(head + chunks))
      #expect(answer.status == 413)
      #expect(answer.body.contains(#""limitBytes":16"#))
    }
  }

  @Test func readsABodyOfExactlyTheLimit() async throws {
    try await withServer { server in
      let answer = try await server.request(
        "POST", "/v1/athletes", headers: ["Content-Type: application/json"],
        body: #"{"a":"12345678"}"#)
      #expect(answer.status == 201)
      #expect(answer.body == #"{"a":"12345678"}"#)
    }
  }

  @Test func refusesAnotherSitesName() async throws {
    try await withServer { server in
      let answer = try await server.request("GET", "/healthz", host: "evil.example:8080")
      #expect(answer.status == 403)
      #expect(answer.header("Content-Type") == "application/problem+json")
    }
  }

  @Test func saysInOneLineThatThePortIsTaken() async throws {
    try await withServer { server in
      let second = try BrineServer(
        listeningOn: server.address, endpoints: [], readiness: { [] }, newRequestID: { "x" },
        now: { .sample }, logger: LogRecorder().logger)
      await #expect(throws: ServerFault.portInUse(server.address)) { try await second.run() }
      #expect("\(ServerFault.portInUse(server.address))".contains("is in use by another process"))
    }
  }

  @Test func finishesARequestThatWasUnderWayWhenAskedToStop() async throws {
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let slow = Endpoint(.get, "/slow", id: "slow", "Waits.", answers: [.init(200, "Done.")]) { _ in
      start.yield()
      for await _ in gate { break }
      return .text("finished")
    }
    try await withServer([slow]) { server in
      async let answer = server.request("GET", "/slow")
      _ = await started.first { _ in true }
      await server.group.triggerGracefulShutdown()
      open.yield()
      let body = try await answer.body
      #expect(body == "finished")
    }
  }

  @Test func cancelsARequestThatOutlastsItsPatience() async throws {
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, _) = AsyncStream<Void>.makeStream()
    let stuck = Endpoint(.get, "/stuck", id: "stuck", "Waits.", answers: [.init(200, "No.")]) { _ in
      start.yield()
      for await _ in gate {}
      return .text(Task.isCancelled ? "cancelled" : "not")
    }
    try await withServer([stuck], clock: ImpatientClock()) { server in
      async let answer = try? server.request("GET", "/stuck")
      _ = await started.first { _ in true }
      await server.group.triggerGracefulShutdown()
      _ = await answer
      #expect(server.log.everything.contains("requests cancelled that took too long"))
    }
  }
}

/// A clock on which every sleep is over at once.
private struct ImpatientClock: Clock {
  typealias Instant = ContinuousClock.Instant
  var now: Instant { ContinuousClock.now }
  var minimumResolution: Duration { .zero }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}
