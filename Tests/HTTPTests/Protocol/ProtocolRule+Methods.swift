extension ProtocolRule {
  static let methods: [ProtocolRule] = [
    ProtocolRule(
      "9110 9.3.2", "HEAD is answered as GET is, without the body",
      message("HEAD /healthz HTTP/1.1", ["Host: localhost"]) + get(), [200, 200]
    ) { $0[0].body.isEmpty && $0[0].header("Content-Length") == $0[1].header("Content-Length") },
    ProtocolRule(
      "9110 9.3.2", "HEAD's failures have no body either",
      message("HEAD /nowhere HTTP/1.1", ["Host: localhost"]) + get(), [404, 200]
    ) { $0[0].body.isEmpty },
    ProtocolRule(
      "9110 9.1", "an unknown method is answered with 501",
      message("BREW /healthz HTTP/1.1", ["Host: localhost"]), [501]),
    ProtocolRule(
      "9110 9.1", "an unknown method is 501 also where nothing is",
      message("PROPFIND /nowhere HTTP/1.1", ["Host: localhost"]), [501]),
    ProtocolRule(
      "9110 9.1", "methods are case-sensitive",
      message("get /healthz HTTP/1.1", ["Host: localhost"]), [501]),
    ProtocolRule(
      "9112 3.1", "a method is a token",
      message("G(T /healthz HTTP/1.1", ["Host: localhost"]), [400]),
    ProtocolRule(
      "9110 15.5.6", "a known method that is not served here is answered with 405 and Allow",
      message("DELETE /healthz HTTP/1.1", ["Host: localhost"]) + get(), [405, 200]
    ) { $0.first?.header("Allow") == "GET, HEAD, OPTIONS" },
    ProtocolRule(
      "9110 9.3.7", "OPTIONS lists what a path answers to",
      message("OPTIONS /healthz HTTP/1.1", ["Host: localhost"]) + get(), [204, 200]
    ) { $0.first?.header("Allow") == "GET, HEAD, OPTIONS" },
    ProtocolRule(
      "9110 9.3.8", "TRACE never gives back what was sent",
      message("TRACE /healthz HTTP/1.1", ["Host: localhost", "Cookie: secret"]), [405]
    ) { $0.first?.body.contains("secret") == false },
    ProtocolRule(
      "9110 9.3.6", "CONNECT is for proxies",
      message("CONNECT localhost:80 HTTP/1.1", ["Host: localhost"]), [501]),
    ProtocolRule(
      "9110 7.8", "an Upgrade may be ignored",
      get("/healthz", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAA")
        + get(), [200, 200]),
    ProtocolRule(
      "9110 10.1.1", "an expectation that cannot be met may be answered with 417",
      get("/healthz", "Expect: the-unexpected") + get(), [417, 200]),
    ProtocolRule(
      "9110 10.1.1", "100-continue is answered before the body is read",
      post("{}", "Content-Length: 2", "Expect: 100-Continue") + get(), [100, 201, 200]
    ) { $0.first?.head == ["HTTP/1.1 100 Continue"] },
    ProtocolRule(
      "9110 10.1.1", "100-continue of HTTP/1.0 is ignored",
      message(
        "POST /v1/athletes HTTP/1.0",
        ["Content-Type: application/json", "Content-Length: 2", "Expect: 100-continue"]) + "{}",
      [201]),
    ProtocolRule(
      "9110 10.1.1", "100-continue without a body is ignored",
      get("/healthz", "Expect: 100-continue") + get(), [200, 200]),
    ProtocolRule(
      "9110 10.1.1", "a final answer may come instead of 100, and ends the connection",
      post("", "Content-Length: 999", "Expect: 100-continue"), [413]
    ) { $0.first?.header("Connection") == "close" },
  ]

  static let fields: [ProtocolRule] = [
    ProtocolRule(
      "9110 5.1", "names have no case", "GET /healthz HTTP/1.1\r\nhOsT: localhost\r\n\r\n", [200]),
    ProtocolRule(
      "9110 5.5", "white space around a value is not part of it",
      "GET /healthz HTTP/1.1\r\nHost: \t localhost \t\r\n\r\n", [200]),
    ProtocolRule(
      "9110 5.5", "NUL in a value is refused", get("/healthz", "X: a\0b") + get(), [400]),
    ProtocolRule(
      "9110 5.5", "other control characters may be refused",
      get("/healthz", "X: a\u{1}b") + get(), [400]),
    ProtocolRule("9110 5.5", "a value may be in any other bytes", get("/healthz", "X: é"), [200]),
    ProtocolRule("9110 5.5", "a value may be empty", get("/healthz", "X:"), [200]),
    ProtocolRule(
      "9110 5.6.1", "empty list elements are ignored",
      get("/healthz", "Connection: ,, close ,") + get(), [200]),
    ProtocolRule(
      "9110 5.2", "lines of one name are one list",
      get("/healthz", "Connection: x", "Connection: close") + get(), [200]),
    ProtocolRule(
      "9112 5.1", "white space before the colon is refused",
      get("/healthz", "X : a") + get(), [400]),
    ProtocolRule(
      "9112 5.1", "a line without colon is refused", get("/healthz", "X") + get(), [400]),
    ProtocolRule(
      "9112 5.1", "a line without a name is refused", get("/healthz", ": a") + get(), [400]),
    ProtocolRule(
      "9112 5.2", "a folded line is refused", get("/healthz", "X: a\r\n b") + get(), [400]),
    ProtocolRule(
      "9110 6.6.1", "every answer has a Date in the fixed form",
      get("/nowhere"), [404]
    ) { $0.first?.header("Date") == "Sun, 06 Nov 1994 08:49:37 GMT" },
  ]
}
