/// A request as a value, so that a test can prepare it and send it later.
package struct HTTPRequest: Sendable {
  package let method: String
  /// Path and query, percent-encoded.
  package let target: String
  package var headers: [String: String]
  package let body: [UInt8]

  /// - Parameter headers: a `Content-Length` among them replaces the length of the body.
  package init(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// The headers with the length of the body, unless they contain another length or a transfer
  /// coding.
  package var headersWithLength: [String: String] {
    guard !body.isEmpty, headers["Transfer-Encoding"] == nil else { return headers }
    return ["Content-Length": "\(body.count)"].merging(headers) { $1 }
  }
}

extension HTTPRequest {
  package static func get(_ target: String, headers: [String: String] = [:]) -> HTTPRequest {
    HTTPRequest("GET", target, headers: headers)
  }

  /// Posts JSON.
  package static func post(
    _ target: String, _ json: String, headers: [String: String] = [:]
  ) -> HTTPRequest {
    HTTPRequest(
      "POST", target, headers: headers.merging(["Content-Type": "application/json"]) { $1 },
      body: Array(json.utf8))
  }

  /// Sends a merge patch.
  package static func patch(
    _ target: String, _ json: String, ifMatch tag: String?, headers: [String: String] = [:]
  ) -> HTTPRequest {
    var headers = headers.merging(["Content-Type": "application/merge-patch+json"]) { $1 }
    headers["If-Match"] = tag
    return HTTPRequest("PATCH", target, headers: headers, body: Array(json.utf8))
  }

  package static func delete(_ target: String, ifMatch tag: String?) -> HTTPRequest {
    HTTPRequest("DELETE", target, headers: tag.map { ["If-Match": $0] } ?? [:])
  }

  /// Sends a device's file.
  ///
  /// - Parameter query: such as `?partial=accept`.
  package static func upload(
    _ bytes: [UInt8], for athlete: String, query: String = ""
  ) -> HTTPRequest {
    HTTPRequest(
      "POST", "/v1/athletes/\(athlete)/recordings\(query)",
      headers: ["Content-Type": "application/vnd.ant.fit"], body: bytes)
  }
}
