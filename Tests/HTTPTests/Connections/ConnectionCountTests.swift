import Testing

@testable import HTTP

/// Which connection makes room for a new one. The server's own patience with idle ones is longer
/// than any test.
@Suite(.timeLimit(.minutes(1))) struct ConnectionCountTests {
  private func limits(connections: Int) -> ConnectionLimits {
    var limits = ConnectionLimits()
    limits.connections = connections
    (limits.silence, limits.idle, limits.head) = (.seconds(3600), .seconds(3600), .seconds(3600))
    return limits
  }

  private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

  private func ask(_ connection: RawConnection) async throws -> RawAnswer {
    try await connection.send(Self.get)
    return RawAnswer(try await connection.read(through: "alive\"}"))
  }

  private func expectAnswer(on connection: RawConnection) async throws {
    let answer = try await ask(connection)
    #expect(answer.status == 200)
    #expect(answer.header("Connection") == nil)
  }

  /// Opens connections that stay open for the time of `body`, each once the former one is set up.
  private func connect(
    _ count: Int, to server: RunningServer, _ opened: [RawConnection] = [],
    setUp: (RawConnection) async throws -> Void,
    _ body: ([RawConnection]) async throws -> Void
  ) async throws {
    guard opened.count < count else { return try await body(opened) }
    try await server.connect { connection in
      try await setUp(connection)
      try await connect(count, to: server, opened + [connection], setUp: setUp, body)
    }
  }

  @Test func theConnectionThatWasIdleForLongestGivesWay() async throws {
    try await withServer(limits: limits(connections: 2)) { server in
      try await connect(3, to: server, setUp: expectAnswer) { connections in
        let rest = try await connections[0].readToEnd()
        #expect(rest == "")
        for connection in connections[1...] { try await expectAnswer(on: connection) }
      }
    }
  }

  @Test func connectionsThatNeverAskAnythingKeepNobodyOut() async throws {
    try await withServer(limits: limits(connections: 3)) { server in
      try await connect(3, to: server, setUp: { _ in }) { silent in
        try await connect(5, to: server, setUp: expectAnswer) { _ in }
        for connection in silent {
          let rest = try await connection.readToEnd()
          #expect(rest == "")
        }
      }
    }
  }

  @Test(arguments: ["GET /he", "POST /v1/athletes HTTP/1.1\r\nHost: localhost\r\n"])
  func aConnectionInTheMiddleOfARequestIsNotClosed(beginning: String) async throws {
    try await withServer(limits: limits(connections: 1)) { server in
      try await server.connect { busy in
        try await busy.send(Self.get + beginning)
        _ = try await busy.read(through: "alive\"}")
        // With nobody to make room, the next to be answered leaves.
        let newcomers = try await server.connect { try await ask($0) }
        #expect(newcomers.header("Connection") == "close")
        let rest = beginning.hasPrefix("GET") ? "althz HTTP/1.1\r\nHost: localhost\r\n\r\n" : "\r\n"
        try await busy.send(rest)
        let answer = RawAnswer(try await busy.read(through: "\r\n\r\n"))
        #expect(answer.status == (beginning.hasPrefix("GET") ? 200 : 400))
      }
    }
  }

  /// Only one that was accepted can ask another to give way.
  @Test func oneMoreThanTheLimitIsAcceptedAndNoFurther() {
    let room = ConnectionRoom(for: 2)
    let accepts = (0..<4).map { _ in
      defer { room.connectionOpened() }
      return room.isAcceptingNewConnections()
    }
    #expect(accepts == [true, true, true, false])
    room.connectionClosed()
    #expect(!room.isAcceptingNewConnections())
    room.connectionClosed()
    #expect(room.isAcceptingNewConnections())
  }

  @Test func whileNoneIsIdleFurtherConnectionsWait() async throws {
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let slow = Endpoint(.get, "/slow", id: "slow", "Slow.", answers: [.init(200, "Done.")]) { _ in
      start.yield()
      for await _ in gate { break }
      return .text("done")
    }
    try await withServer([slow], limits: limits(connections: 1)) { server in
      var starts = started.makeAsyncIterator()
      async let slowly = server.request("GET", "/slow")
      await starts.next()
      async let slowlyToo = server.request("GET", "/slow")
      await starts.next()
      async let waiting = server.request("GET", "/healthz")
      open.finish()
      let statuses = try await [slowly, slowlyToo, waiting].map(\.status)
      #expect(statuses == [200, 200, 200])
      #expect(server.log.requests.last?.metadata["route"] == "/healthz")
    }
  }
}
