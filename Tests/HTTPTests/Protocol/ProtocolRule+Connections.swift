extension ProtocolRule {
  static let persistence: [ProtocolRule] = [
    ProtocolRule(
      "9112 9.3", "HTTP/1.1 connections are kept", get() + get() + get(), [200, 200, 200]
    ) { $0.allSatisfy { $0.header("Connection") == nil } },
    ProtocolRule(
      "9112 9.6", "close is answered with close, and nothing more is answered",
      get("/healthz", "Connection: close") + get(), [200]
    ) { $0.first?.header("Connection") == "close" },
    ProtocolRule(
      "9112 9.6", "close has no case", get("/healthz", "Connection: CLOSE") + get(), [200]),
    ProtocolRule(
      "9112 9.3", "HTTP/1.0 connections are not kept",
      "GET /healthz HTTP/1.0\r\n\r\n" + get(), [200]
    ) { $0.first?.header("Connection") == "close" },
    ProtocolRule(
      "9112 9.3", "HTTP/1.0 connections may be kept when asked for",
      "GET /healthz HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n" + get(), [200, 200]
    ) { $0.first?.header("Connection") == "keep-alive" },
    ProtocolRule(
      "9112 9.3.2", "answers come in the order of their requests",
      get("/v1/athletes/1") + get("/nowhere") + get("/v1/athletes/2"), [200, 404, 200]
    ) { $0[0].body.contains(#""id":"1""#) && $0[2].body.contains(#""id":"2""#) },
    ProtocolRule(
      "9112 9.3.2", "what is wrong is answered after what came before",
      get() + "BREW / HTTP/1.1\r\n\r\n" + get(), [200, 501]),
    ProtocolRule(
      "9112 9.3", "a failure of an endpoint does not end the connection",
      get("/v1/athletes/gone") + get(), [410, 200]),
    ProtocolRule(
      "9110 5.1", "Keep-Alive and Proxy-Connection mean nothing here",
      get("/healthz", "Keep-Alive: timeout=0", "Proxy-Connection: close") + get(), [200, 200]),
  ]

  /// What answers are made of.
  static let contents: [ProtocolRule] = [
    ProtocolRule(
      "9110 15.3.5", "204 has neither body nor length",
      get("/v1/athletes/none") + get(), [204, 200]
    ) { $0[0].header("Content-Length") == nil && $0[0].body.isEmpty },
    ProtocolRule(
      "9110 15.4.5", "304 has no body", get("/v1/athletes/known") + get(), [304, 200]
    ) { $0[0].body.isEmpty && $0[0].header("ETag") == "\"7\"" },
    ProtocolRule(
      "9110 8.6", "every other answer has its length", get(), [200]
    ) { $0.first.map { $0.header("Content-Length") == "\($0.body.utf8.count)" } ?? false },
    ProtocolRule(
      "9110 14.2", "a Range that is not supported is ignored",
      get("/healthz", "Range: bytes=0-1"), [200]
    ) { $0.first?.body == #"{"status":"alive"}"# },
    ProtocolRule(
      "9110 12.5.3", "a content coding that is not read is answered with 415 and Accept-Encoding",
      post("{}", "Content-Length: 2", "Content-Encoding: br") + get(), [415, 200]
    ) { $0.first?.header("Accept-Encoding") == "identity" },
    ProtocolRule(
      "9110 8.4", "identity is no coding",
      post("{}", "Content-Length: 2", "Content-Encoding: identity") + get(), [201, 200]),
    ProtocolRule(
      "9110 15.5.14", "a body that is too long is answered with 413",
      post(String(repeating: " ", count: 17), "Content-Length: 17") + get(), [413, 200]),
    ProtocolRule(
      "9110 15.5.16", "a body of another type is answered with 415 and Accept-Post",
      message(
        "POST /v1/athletes HTTP/1.1",
        ["Host: localhost", "Content-Type: text/html", "Content-Length: 2"]) + "{}" + get(),
      [415, 200]
    ) { $0.first?.header("Accept-Post") == "application/json" },
  ]
}
