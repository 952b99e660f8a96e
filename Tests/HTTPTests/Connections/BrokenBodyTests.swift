import Logging
import Testing

@testable import HTTP

/// A client that does not finish its request is not an error of the server.
@Suite struct BrokenBodyTests {
  private static let head =
    "POST /v1/athletes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"

  @Test(arguments: ["Content-Length: 10\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{"])
  func aClientThatEndsWithinABodyIsTold(body: String) async throws {
    try await withServer { server in
      let answers = try await server.answers(to: Self.head + body)
      #expect(answers.map(\.status) == [400])
      #expect(answers.first?.body.contains("in the middle of a body") == true)
      #expect(server.log.entries.allSatisfy { $0.level <= .info })
    }
  }

  @Test(arguments: ["x\r\n{}\r\n", "2\r\n{}}\r\n", "\r\n{}"])
  func aBrokenChunkIsRefused(chunk: String) async throws {
    try await withServer { server in
      let answers = try await server.answers(
        to: Self.head + "Transfer-Encoding: chunked\r\n\r\n" + chunk)
      #expect(answers.map(\.status) == [400])
      #expect(server.log.entries.allSatisfy { $0.level <= .info })
    }
  }

  @Test func aClientThatVanishesIsNoErrorOfOurs() async throws {
    let log = try await withServer { server in
      try await server.connect { connection in
        try await connection.send(Self.head + "Content-Length: 10\r\nExpect: 100-continue\r\n\r\n")
        // The server is reading the body from here on.
        _ = try await connection.read(through: "100 Continue\r\n\r\n")
        try await connection.reset()
      }
      return server.log
    }
    #expect(log.requests.map { $0.metadata["status"] } == ["400"])
    #expect(log.entries.allSatisfy { $0.level <= .info })
  }

  @Test func theConnectionAfterABrokenOneIsServed() async throws {
    try await withServer { server in
      _ = try await server.answers(to: Self.head + "Content-Length: 10\r\n\r\n{")
      #expect(try await server.request("GET", "/healthz").status == 200)
    }
  }
}
