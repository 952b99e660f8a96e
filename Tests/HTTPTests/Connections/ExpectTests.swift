import Testing

@testable import HTTP

/// `Expect: 100-continue`, by a client that really waits.
@Suite struct ExpectTests {
  private func head(_ lines: String..., path: String = "/v1/athletes") -> String {
    let all =
      ["POST \(path) HTTP/1.1", "Host: localhost", "Expect: 100-continue"] + lines
    return all.joined(separator: "\r\n") + "\r\n\r\n"
  }

  @Test func theBodyIsAskedForOnceItIsWanted() async throws {
    try await withServer { server in
      try await server.connect { connection in
        try await connection.send(head("Content-Type: application/json", "Content-Length: 2"))
        let interim = try await connection.read(through: "\r\n\r\n")
        #expect(interim == "HTTP/1.1 100 Continue\r\n\r\n")
        try await connection.send("{}")
        let answer = try await connection.read(through: "{}")
        #expect(RawAnswer(answer).status == 201)
      }
    }
  }

  @Test func aChunkedBodyIsAskedForToo() async throws {
    try await withServer { server in
      try await server.connect { connection in
        try await connection.send(
          head("Content-Type: application/json", "Transfer-Encoding: chunked"))
        _ = try await connection.read(through: "100 Continue\r\n\r\n")
        try await connection.send("2\r\n{}\r\n0\r\n\r\n")
        #expect(RawAnswer(try await connection.read(through: "{}")).status == 201)
      }
    }
  }

  @Test(arguments: [
    (404, "/nowhere", ["Content-Length: 9"]),
    (413, "/v1/athletes", ["Content-Type: application/json", "Content-Length: 17"]),
    (415, "/v1/athletes", ["Content-Type: text/html", "Content-Length: 9"]),
    (
      415, "/v1/athletes",
      ["Content-Type: application/json", "Content-Length: 9", "Content-Encoding: br"]
    ),
    (400, "/v1/athletes?x=1", ["Content-Type: application/json", "Content-Length: 9"]),
  ])
  func aBodyThatIsNotWantedIsNotWaitedFor(status: Int, path: String, lines: [String]) async throws {
    try await withServer { server in
      let start = ["POST \(path) HTTP/1.1", "Host: localhost", "Expect: 100-continue"]
      let text = try await server.exchange((start + lines).joined(separator: "\r\n") + "\r\n\r\n")
      let answers = RawAnswer.all(in: text)
      #expect(answers.map(\.status) == [status])
      #expect(answers.first?.header("Connection") == "close")
    }
  }
}
