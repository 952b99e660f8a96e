import Testing

@testable import HTTP

@Suite struct AuthorityTests {
  @Test(
    arguments: [
      ("localhost", "localhost", nil), ("localhost:80", "localhost", 80), ("a.b:", "a.b", nil),
      ("[::1]", "[::1]", nil), ("[::1]:65535", "[::1]", 65535), ("127.0.0.1:1", "127.0.0.1", 1),
      ("a%20b", "a%20b", nil),
    ] as [(String, String, Int?)])
  func readsHostAndPort(text: String, host: String, port: Int?) throws {
    let authority = try #require(Authority(parsing: text))
    #expect(authority.host == host)
    #expect(authority.port == port)
  }

  @Test(arguments: [
    "", ":80", "a b", "a/b", "me@a", "a:b", "a:-1", "a:+1", "a:65536", "a:1:2", "[::1", "::1]",
    "[::1]x", "[a]b]", "é", "a,b c", "a\"b", "a?b", "a#b", "a\\b",
  ])
  func refusesWhatIsNone(text: String) {
    #expect(Authority(parsing: text) == nil)
  }
}
