import NIOHTTP1

extension RequestHead {
  init(_ head: HTTPRequestHead) {
    var headers = Headers()
    // The decoder leaves white space behind a value.
    for field in head.headers {
      let value = Array(field.value.utf8).withoutOuterWhiteSpace
      headers.append(field.name, String(decoding: value, as: UTF8.self))
    }
    self.init(
      method: head.method.rawValue, target: head.uri, minorVersion: head.version.minor,
      headers: headers)
  }
}

extension RequestFault {
  /// Faults that only the decoder finds, mostly in bodies.
  init(_ error: HTTPParserError, inBody: Bool) {
    switch error {
    case .headerOverflow: self = .headTooLarge
    case .invalidChunkSize: self = .malformed("A chunk does not begin with its size in hex.")
    case .invalidEOFState: self = .malformed("The connection ended in the middle of a body.")
    // Something after the request that said it was the last: a trailer can say so, too.
    case .closedConnection: self = .gone
    default:
      self = .malformed(inBody ? "The body is not framed as it should be." : "This is no HTTP.")
    }
  }
}
