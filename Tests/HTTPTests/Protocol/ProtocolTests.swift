import Logging
import Testing

/// What RFC 9110 and RFC 9112 ask of an origin server, rule by rule, over sockets.
@Suite struct ProtocolTests {
  @Test(arguments: ProtocolRule.all)
  func keepsTheRule(_ rule: ProtocolRule) async throws {
    try await withServer { server in
      let answers = try await server.answers(to: rule.request)
      #expect(answers.map(\.status) == rule.statuses, "\(rule.deviation ?? "")")
      #expect(rule.holds(answers), "\(answers.map(\.head))")
      // Every response is logged once, and a client's mistake is never logged as an error.
      let final = answers.filter(\.isFinal)
      #expect(server.log.requests.map { $0.metadata["status"] } == final.map { "\($0.status)" })
      #expect(!server.log.entries.contains { $0.level >= .warning })
      for answer in final { expectStandingHeaders(answer) }
    }
  }

  private func expectStandingHeaders(_ answer: RawAnswer) {
    #expect(answer.head.first?.hasPrefix("HTTP/1.1 ") == true)
    #expect(answer.header("Date") == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(answer.header("X-Request-Id") == "made-1")
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Transfer-Encoding") == nil)
    guard answer.status >= 400 else { return }
    #expect(answer.header("Content-Type") == "application/problem+json")
    #expect(answer.body.isEmpty || answer.body.contains(#""requestId":"made-1""#))
  }

  @Test func listsNoRuleTwice() {
    let names = ProtocolRule.all.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }
}

extension ProtocolRule {
  static let all = messages + targets + methods + fields + framing + chunks + persistence + contents
}
