package import Words

// The failures of requests that are refused before any endpoint is looked for.

extension ProblemType {
  package static let targetTooLong = ProblemType(
    "target-too-long", status: 414, title: "URL too long",
    sentence: "The path and query are longer than this server reads. Shorten them.")

  package static let headTooLarge = ProblemType(
    "head-too-large", status: 431, title: "Header too large",
    sentence: "The request's header lines are too many or too long. Cookies of other programs on"
      + " this machine's name are a common cause.")

  package static let unknownMethod = ProblemType(
    "unknown-method", status: 501, title: "Unknown method",
    sentence: "The request's method is not one that this server knows. Methods are case-sensitive.")

  package static let unknownVersion = ProblemType(
    "unknown-version", status: 505, title: "HTTP version not supported",
    sentence: "The request is not in HTTP/1.1 or HTTP/1.0.")

  package static let unknownTransferCoding = ProblemType(
    "unknown-transfer-coding", status: 501, title: "Transfer coding not supported",
    sentence: "The body's Transfer-Encoding is not one that this server reads. Chunked is; to send"
      + " a compressed body name its coding in Content-Encoding.")

  package static let unknownExpectation = ProblemType(
    "unknown-expectation", status: 417, title: "Expectation cannot be met",
    sentence: "The request's Expect header asks for something else than 100-continue.")

  package static let misdirectedRequest = ProblemType(
    "misdirected-request", status: 421, title: "Not served here",
    sentence: "The request's target is a URL that this server does not answer for.")

  package static let requestTimeout = ProblemType(
    "request-timeout", status: 408, title: "The request took too long",
    sentence: "The request's header or body came too slowly, or stopped. Nothing was done.")

  /// Everything that can be answered to whatever is sent.
  package static let wire: [ProblemType] = [
    .targetTooLong, .headTooLarge, .unknownMethod, .unknownVersion, .unknownTransferCoding,
    .unknownExpectation, .misdirectedRequest, .requestTimeout,
  ]
}
