import Testing

/// One requirement of RFC 9110 or RFC 9112 for an origin server, as a client can observe it.
struct ProtocolRule: Sendable, CustomTestStringConvertible {
  /// RFC and section.
  let section: String
  /// The requirement in our words.
  let claim: String
  /// What the client sends before it closes its side.
  let request: String
  /// The statuses of all answers, in their order. A second request behind the first one shows
  /// whether the connection was kept.
  let statuses: [Int]
  /// What else must be true of the answers.
  let holds: @Sendable ([RawAnswer]) -> Bool
  /// Why the server deviates from the requirement; nil if it does not.
  let deviation: String?

  init(
    _ section: String, _ claim: String, _ request: String, _ statuses: [Int],
    deviation: String? = nil, where holds: @escaping @Sendable ([RawAnswer]) -> Bool = { _ in true }
  ) {
    self.section = section
    self.claim = claim
    self.request = request
    self.statuses = statuses
    self.deviation = deviation
    self.holds = holds
  }

  var testDescription: String { "\(section): \(claim)" }
}

extension ProtocolRule {
  /// A request for a path that always exists.
  static func get(_ target: String = "/healthz", _ lines: String...) -> String {
    message("GET \(target) HTTP/1.1", ["Host: localhost"] + lines)
  }

  /// A request with a body that the sample endpoint returns.
  static func post(_ body: String, _ lines: String...) -> String {
    let type = "Content-Type: application/json"
    return message("POST /v1/athletes HTTP/1.1", ["Host: localhost", type] + lines) + body
  }

  static func message(_ start: String, _ lines: [String]) -> String {
    ([start] + lines).joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// A request with a chunked body.
  static func chunked(_ body: String) -> String {
    post(body, "Transfer-Encoding: chunked")
  }

  /// The chunked body `{}`.
  static let whole = "2\r\n{}\r\n0\r\n\r\n"
}
