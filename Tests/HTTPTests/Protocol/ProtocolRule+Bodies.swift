extension ProtocolRule {
  static let framing: [ProtocolRule] =
    [
      ProtocolRule(
        "9112 6.3", "a request without a length has no body", get() + get(), [200, 200]),
      ProtocolRule(
        "9110 9.3.1", "a body of GET means nothing and is read over",
        get("/healthz", "Content-Length: 5") + "GET /" + get(), [200, 200]),
      ProtocolRule(
        "9112 6.3", "a body ends by its length",
        post("{}", "Content-Length: 2") + get(), [201, 200]),
      ProtocolRule(
        "9112 6.1", "Transfer-Encoding with Content-Length is refused",
        post(whole, "Content-Length: 2", "Transfer-Encoding: chunked") + get(), [400]),
      ProtocolRule(
        "9112 6.1", "Transfer-Encoding in HTTP/1.0 is faulty",
        message(
          "POST /v1/athletes HTTP/1.0",
          ["Content-Type: application/json", "Transfer-Encoding: chunked"]) + whole + get(), [400]),
      ProtocolRule(
        "9112 6.1", "an unknown transfer coding is answered with 501",
        post(whole, "Transfer-Encoding: gzip, chunked") + get(), [501]),
      ProtocolRule(
        "9112 6.3", "a body that is not chunked last is refused",
        post(whole, "Transfer-Encoding: chunked, gzip") + get(), [400]),
      ProtocolRule(
        "9112 6.3", "chunked within another word is not chunked",
        post(whole, "Transfer-Encoding: xchunked") + get(), [400]),
      ProtocolRule(
        "9112 6.1", "a body is chunked once",
        post(whole, "Transfer-Encoding: chunked, chunked") + get(), [400]),
      ProtocolRule(
        "9112 6.1", "a body is chunked once, over two lines too",
        post(whole, "Transfer-Encoding: chunked", "Transfer-Encoding: chunked") + get(), [400]),
      ProtocolRule(
        "9112 6.1", "transfer codings have no case",
        post(whole, "Transfer-Encoding: Chunked") + get(), [201, 200]),
      ProtocolRule(
        "9112 6.3", "two different lengths are refused",
        post("{}", "Content-Length: 2", "Content-Length: 3") + get(), [400]),
      ProtocolRule(
        "9112 6.3", "the same length twice may be refused",
        post("{}", "Content-Length: 2", "Content-Length: 2") + get(), [400]),
      ProtocolRule(
        "9112 6.3", "a list of lengths may be refused",
        post("{}", "Content-Length: 2, 2") + get(), [400]),
      ProtocolRule(
        "9112 8", "a body that ends early is not taken for whole",
        post("{", "Content-Length: 2"), [400]),
      ProtocolRule(
        "9112 6.3", "a body that nobody reads is read over",
        message("POST /nowhere HTTP/1.1", ["Host: localhost", "Content-Length: 5"]) + "GET /"
          + get(), [404, 200]),
      ProtocolRule(
        "9112 9.3", "a long body that nobody reads ends the connection",
        message("POST /nowhere HTTP/1.1", ["Host: localhost", "Content-Length: 99999999"]) + get(),
        [404]
      ) { $0.first?.header("Connection") == "close" },
    ] + badLengths

  private static let badLengths = [
    "-2", "+2", "0x2", "2 2", "2;", "two", "", "99999999999999999999",
  ]
  .map { length in
    ProtocolRule(
      "9112 6.3", "'\(length)' is no length",
      post("{}", "Content-Length: \(length)") + get(), [400])
  }

  static let chunks: [ProtocolRule] = [
    ProtocolRule(
      "9112 7.1", "chunks are put together",
      chunked("1\r\n{\r\n1\r\n}\r\n0\r\n\r\n") + get(), [201, 200]
    ) { $0[0].body == "{}" },
    ProtocolRule(
      "9112 7.1", "sizes are hexadecimal in either case, with leading zeros",
      chunked("0000A\r\n{        }\r\n0\r\n\r\n") + chunked("a\r\n{        }\r\n000\r\n\r\n"),
      [201, 201]),
    ProtocolRule(
      "9112 7.1.1", "extensions of a chunk are ignored",
      chunked("2;a=b;c=\"d e\"\r\n{}\r\n0;last\r\n\r\n") + get(), [201, 200]),
    ProtocolRule(
      "9112 7.1.2", "trailers are not taken for headers",
      chunked("2\r\n{}\r\n0\r\nX-Request-Id: mine\r\nHost: evil.example\r\n\r\n") + get(),
      [201, 200]),
    ProtocolRule(
      "9112 7.1.2", "a trailer says nothing about the connection",
      chunked("2\r\n{}\r\n0\r\nConnection: close\r\n\r\n") + get(), [201],
      deviation: "The library's decoder takes it for a header, and reads nothing after it. A server"
        + " may end a connection at any time, so nobody is told anything wrong."),
    ProtocolRule(
      "9112 7.1.2", "a trailer that is no header line is refused",
      chunked("2\r\n{}\r\n0\r\nX : a\r\n\r\n") + get(), [400]),
    ProtocolRule(
      "9112 7.1.2", "endless trailers are refused",
      chunked("2\r\n{}\r\n0\r\n" + String(repeating: "X: aaaaaaaaaaaaaaa\r\n", count: 5_000)),
      [431]),
    ProtocolRule("9112 7.1", "a chunk has a size", chunked("\r\n{}\r\n0\r\n\r\n") + get(), [400]),
    ProtocolRule(
      "9112 7.1", "a size is hexadecimal", chunked("2x\r\n{}\r\n" + whole) + get(), [400]),
    ProtocolRule(
      "9112 7.1", "a size is not negative", chunked("-2\r\n{}\r\n" + whole) + get(), [400]),
    ProtocolRule(
      "9112 7.1", "a size that no number holds is refused",
      chunked("FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n") + get(), [400]),
    ProtocolRule(
      "9112 7.1", "a chunk ends where its size says",
      chunked("1\r\n{}\r\n0\r\n\r\n") + get(), [400]),
    ProtocolRule(
      "9112 7.1", "a chunk's line ends with CRLF", chunked("2\n{}\n0\n\n") + get(), [400]),
    ProtocolRule(
      "9112 8", "a chunked body without its last chunk is not whole", chunked("2\r\n{}\r\n"), [400]),
  ]
}
