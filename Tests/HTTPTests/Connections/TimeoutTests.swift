import Logging
import Testing

@testable import HTTP

/// Clients that hold a connection without using it. The tests do not measure time: they wait for
/// the end of the connection, which would otherwise never come.
@Suite struct TimeoutTests {
  private func limits(_ change: (inout ConnectionLimits) -> Void) -> ConnectionLimits {
    var limits = ConnectionLimits()
    change(&limits)
    return limits
  }

  private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test func whoSendsNothingIsLetGo() async throws {
    try await withServer(limits: limits { $0.silence = .milliseconds(50) }) { server in
      let text = try await server.exchange("")
      #expect(text == "")
      #expect(server.log.requests.isEmpty)
    }
  }

  @Test(arguments: ["", "\r\n\r\n"])
  func whoAsksNothingMoreIsLetGo(more: String) async throws {
    try await withServer(limits: limits { $0.idle = .milliseconds(50) }) { server in
      let text = try await server.exchange(Self.get + more)
      #expect(RawAnswer.all(in: text).map(\.status) == [200])
    }
  }

  @Test(arguments: [
    "G", "GET /healthz HTTP/1.1\r\n", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n",
  ])
  func aHeadThatStopsIsAnsweredWith408(head: String) async throws {
    try await withServer(limits: limits { $0.head = .milliseconds(50) }) { server in
      let answers = RawAnswer.all(in: try await server.exchange(head))
      #expect(answers.map(\.status) == [408])
      #expect(answers.first?.header("Connection") == "close")
      #expect(answers.first?.body.contains("request-timeout") == true)
      #expect(server.log.requests.map { $0.metadata["problem"] } == ["request-timeout"])
    }
  }

  @Test(arguments: ["Content-Length: 9\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"])
  func aBodyThatStopsIsAnsweredWith408(rest: String) async throws {
    try await withServer(limits: limits { $0.transfer = .milliseconds(50) }) { server in
      let head = "POST /v1/athletes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
      let answers = RawAnswer.all(in: try await server.exchange(head + "\r\n" + rest))
      #expect(answers.map(\.status) == [408])
      #expect(server.log.requests.map { $0.metadata["route"] } == ["/v1/athletes"])
      #expect(server.log.entries.allSatisfy { $0.level <= .info })
    }
  }

  @Test func whoNeverTakesTheAnswerIsLetGo() async throws {
    let long = Endpoint(.get, "/long", id: "long", "Long.", answers: [.init(200, "Long.")]) { _ in
      .text(String(repeating: "x", count: 20_000_000))
    }
    let limits = limits {
      $0.transfer = .milliseconds(50)
      $0.bytesPerSecond = 1_000_000_000
    }
    try await withServer([long], limits: limits) { server in
      try await server.connect { connection in
        try await connection.send("GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try await connection.read(through: "\r\n\r\n")
        await server.stop()
      }
      #expect(!server.log.everything.contains("took too long"))
    }
  }

  @Test func whoKeepsItsEndOpenAfterTheLastAnswerIsLetGo() async throws {
    try await withServer(limits: limits { $0.linger = .milliseconds(50) }) { server in
      try await server.connect { connection in
        try await connection.send("nonsense\r\n")
        _ = try await connection.readToEnd()
        await server.stop()
      }
      #expect(!server.log.everything.contains("took too long"))
    }
  }

  @Test func aHandlerMayTakeLongerThanAnyClient() async throws {
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let slow = Endpoint(.get, "/slow", id: "slow", "Slow.", answers: [.init(200, "Done.")]) { _ in
      start.yield()
      for await _ in gate { break }
      return .text("done")
    }
    let limits = limits {
      $0.idle = .milliseconds(20)
      $0.head = .milliseconds(20)
      $0.transfer = .milliseconds(20)
    }
    try await withServer([slow], limits: limits) { server in
      async let answer = server.request("GET", "/slow")
      _ = await started.first { _ in true }
      // Another connection that is closed shows that the time is up.
      _ = try await server.exchange(Self.get)
      open.yield()
      let body = try await answer.body
      #expect(body == "done")
    }
  }
}
