import Words

/// Why a request is refused before any endpoint is looked for: it is no HTTP that we speak, or it
/// never came whole.
enum RequestFault: Error, Hashable, Sendable {
  /// A sentence says what is wrong; it repeats nothing that was sent.
  case malformed(String)
  case targetTooLong(limit: Int)
  case headTooLarge
  case unknownMethod
  case unknownVersion
  case unknownTransferCoding
  case unknownExpectation
  /// The target is no `http` URL.
  case misdirected
  case tooSlow
  /// The client left before its request was whole; nobody reads the answer.
  case gone
}

extension RequestFault {
  var problem: Problem {
    switch self {
    case .malformed(let sentence): Problem(.malformedRequest, sentence)
    case .targetTooLong(let limit):
      Problem(.targetTooLong, "The request target is longer than \(limit) bytes.")
    case .headTooLarge:
      Problem(.headTooLarge, "Send fewer or shorter header lines.")
    case .unknownMethod:
      Problem(.unknownMethod, "Known are \(Method.recognized.joined(separator: ", ")).")
    case .unknownVersion:
      Problem(.unknownVersion, "This server speaks HTTP/1.1 and HTTP/1.0.")
    case .unknownTransferCoding:
      Problem(.unknownTransferCoding, "The only transfer coding that is read is chunked.")
    case .unknownExpectation:
      Problem(.unknownExpectation, "The only expectation that can be met is 100-continue.")
    case .misdirected:
      Problem(.misdirectedRequest, "Only http URLs are served here.")
    case .tooSlow:
      Problem(.requestTimeout, "The rest of the request did not come in time. Send it again.")
    case .gone:
      Problem(.malformedRequest, "The connection ended before the request did.")
    }
  }
}
