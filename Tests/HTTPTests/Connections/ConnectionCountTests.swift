import Testing

@testable import HTTP

@Suite struct ConnectionCountTests {
  private func get(_ target: String) -> String {
    "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n"
  }

  @Test func aConnectionTooManyIsServedOnceAnotherEnds() async throws {
    var limits = ConnectionLimits()
    limits.connections = 1
    try await withServer(limits: limits) { server in
      let waiting = try await server.connect { first in
        try await first.send(get("/healthz"))
        _ = try await first.read(through: "alive")
        async let second = server.answers(to: get("/readyz"))
        // It is sent while the first connection goes on being served.
        for _ in 1...20 {
          try await first.send(get("/healthz"))
          _ = try await first.read(through: "alive")
        }
        first.finish()
        return try await second
      }
      #expect(waiting.map(\.status) == [200])
      #expect(server.log.requests.map { $0.metadata["route"] }.last == "/readyz")
    }
  }
}
