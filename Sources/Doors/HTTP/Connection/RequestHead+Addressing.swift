extension RequestHead {
  /// The request as endpoints see it: a target in origin form, and one `Host` that it is meant for.
  /// - Parameter body: reads the body, once; nil when it is longer than the given number of bytes.
  func request(
    body: @escaping (_ limit: Int) async throws -> [UInt8]?
  ) throws(RequestFault) -> IncomingRequest {
    try checkHost()
    if minorVersion > 0, headers["Expect"] != nil, !expectsContinue { throw .unknownExpectation }
    var headers = headers
    let target = try originTarget(&headers)
    return IncomingRequest(method: method, target: target, headers: headers, body: body)
  }

  /// RFC 9112, 3.2: none in HTTP/1.1, two, or one that is no host, are each an error.
  private func checkHost() throws(RequestFault) {
    let hosts = headers.all("Host")
    guard hosts.count <= 1 else { throw .malformed("There is more than one Host header.") }
    guard let host = hosts.first else {
      guard minorVersion == 0 else { throw .malformed("There is no Host header.") }
      return
    }
    guard host.isEmpty || Authority(parsing: host) != nil else {
      throw .malformed("The Host header names no host.")
    }
  }

  private func originTarget(_ headers: inout Headers) throws(RequestFault) -> String {
    if target.hasPrefix("/") || (target == "*" && method == "OPTIONS") { return target }
    guard let end = target.firstRange(of: "://") else {
      throw .malformed("The target is neither a path nor a URL.")
    }
    guard target[..<end.lowerBound].lowercased() == "http" else { throw .misdirected }
    let rest = target[end.upperBound...]
    let path = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard Authority(parsing: String(rest[..<path])) != nil else {
      throw .malformed("The URL names no host.")
    }
    // The Host header is then ignored (RFC 9112, 3.2.2).
    headers["Host"] = String(rest[..<path])
    return rest[path...].hasPrefix("/") ? String(rest[path...]) : "/\(rest[path...])"
  }
}
