extension ProtocolRule {
  /// Lines, versions and limits.
  static let messages: [ProtocolRule] = [
    ProtocolRule("9112 2.2", "an empty line before a request is skipped", "\r\n" + get(), [200]),
    ProtocolRule(
      "9112 2.2", "white space before the first header is refused",
      "GET /healthz HTTP/1.1\r\n Host: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9112 2.2", "a bare CR in a header is refused",
      get("/healthz", "X: a\rb") + get(), [400]),
    ProtocolRule(
      "9112 2.2", "a bare CR in the request line is refused",
      "GET /healthz\rHTTP/1.1\r\nHost: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9112 2.2", "a bare LF may end a line; it is refused",
      "GET /healthz HTTP/1.1\nHost: localhost\n\n" + get(), [400]),
    ProtocolRule(
      "9112 2.2", "what is no HTTP is refused and ends the connection",
      "\u{16}\u{3}\u{1}\u{2}\r\n" + get(), [400]),
    ProtocolRule(
      "9112 3", "a request line with more than one space between is refused",
      "GET  /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9112 3", "a request line without a version is refused", "GET /healthz\r\n" + get(), [400]),
    ProtocolRule(
      "9112 3", "a request line with white space behind is refused",
      "GET /healthz HTTP/1.1 \r\nHost: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9112 3", "request lines of 8000 bytes are read",
      get("/" + String(repeating: "a", count: 7_980)), [404]),
    ProtocolRule(
      "9112 3", "a longer target is answered with 414",
      get("/" + String(repeating: "a", count: 8_000)) + get(), [414]),
    ProtocolRule(
      "9112 3", "an endless target is answered with 414 before it ends",
      "GET /" + String(repeating: "a", count: 100_000), [414]),
    ProtocolRule(
      "9112 2.3", "the version is case-sensitive",
      "GET /healthz http/1.1\r\nHost: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9112 2.3", "a version is two digits and a point",
      "GET /healthz HTTP/1.10\r\nHost: localhost\r\n\r\n" + get(), [400]),
    ProtocolRule(
      "9110 2.5", "a later minor version is treated as 1.1",
      "GET /healthz HTTP/1.9\r\nHost: localhost\r\n\r\n" + get(), [200, 200]),
    ProtocolRule(
      "9110 15.6.6", "another major version is answered with 505",
      "GET /healthz HTTP/2.7\r\nHost: localhost\r\n\r\n" + get(), [505]),
    ProtocolRule(
      "9110 15.6.6", "HTTP/2's preface is answered with 505",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [505]),
    ProtocolRule(
      "9110 5.4", "too long a header line is answered with 431",
      get("/healthz", "X: " + String(repeating: "a", count: 40_000)) + get(), [431]),
    ProtocolRule(
      "9110 5.4", "too many header lines are answered with 431",
      message("GET /healthz HTTP/1.1", (0..<200).map { "X-\($0): a" }) + get(), [431]),
    ProtocolRule(
      "9112 8", "a request that ends within its head may be answered with 400",
      "GET /healthz HTTP/1.1\r\nHost: loc", [400]),
  ]

  /// What a request is for.
  static let targets: [ProtocolRule] = [
    ProtocolRule(
      "9112 3.2", "HTTP/1.1 without Host is refused",
      "GET /healthz HTTP/1.1\r\n\r\n", [400]),
    ProtocolRule("9112 3.2", "two Hosts are refused", get("/healthz", "Host: localhost"), [400]),
    ProtocolRule(
      "9112 3.2", "two Hosts in HTTP/1.0 are refused",
      "GET /healthz HTTP/1.0\r\nHost: localhost\r\nHost: localhost\r\n\r\n", [400]),
    ProtocolRule(
      "9112 3.2", "a Host that is no host is refused",
      "GET /healthz HTTP/1.1\r\nHost: local/host\r\n\r\n", [400]),
    ProtocolRule(
      "9112 3.2", "a Host with a user is refused",
      "GET /healthz HTTP/1.1\r\nHost: me@localhost\r\n\r\n", [400]),
    ProtocolRule(
      "9112 3.2", "HTTP/1.0 needs no Host", "GET /healthz HTTP/1.0\r\n\r\n", [200]),
    ProtocolRule("9112 3.2.2", "a URL is taken", get("http://localhost:1234/healthz"), [200]),
    ProtocolRule(
      "9112 3.2.2", "a URL's scheme has no case", get("HTTP://localhost/healthz"), [200]),
    ProtocolRule(
      "9112 3.2.2", "a URL's host is the one that counts",
      "GET http://localhost/healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", [200]),
    ProtocolRule(
      "9112 3.2.2", "a URL's host is judged like any", get("http://evil.example/healthz"), [403]),
    ProtocolRule(
      "9112 3.2.2", "a URL without a path is for the root", get("http://localhost?x=1"), [404]),
    ProtocolRule("9110 4.2.4", "a URL with a user is refused", get("http://a@localhost/"), [400]),
    ProtocolRule("9110 7.4", "an https URL is not served", get("https://localhost/healthz"), [421]),
    ProtocolRule("9112 3.2.3", "a host alone is for CONNECT", get("localhost:8080"), [400]),
    ProtocolRule("9112 3.2.4", "* is for OPTIONS", get("*"), [400]),
    ProtocolRule(
      "9110 9.3.7", "OPTIONS * is about the server",
      "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n" + get(), [204, 200]
    ) { $0.first?.header("Allow") == "GET, HEAD, POST, PATCH, OPTIONS" },
    ProtocolRule("9112 3.2", "a fragment is refused", get("/healthz#top"), [400]),
    ProtocolRule("9112 3.2", "a target that is not ASCII is refused", get("/é"), [400]),
    ProtocolRule("9110 4.2.3", "a path is compared percent-decoded", get("/health%7A"), [200]),
  ]
}
