// What a head says about its connection and its body.

extension RequestHead {
  /// Nil when the body is chunked.
  var bodyLength: Int? {
    headers["Transfer-Encoding"] == nil ? Int(headers["Content-Length"] ?? "0") : nil
  }

  /// Whether the client takes another answer after this one (RFC 9112, 9.3).
  var keepsAlive: Bool {
    let options = headers.list("Connection").map { $0.lowercased() }
    if options.contains("close") { return false }
    return minorVersion > 0 || options.contains("keep-alive")
  }

  /// HTTP/1.0 knows no 100 (RFC 9110, 10.1.1).
  var expectsContinue: Bool {
    minorVersion > 0 && headers["Expect"]?.lowercased() == "100-continue"
  }
}
