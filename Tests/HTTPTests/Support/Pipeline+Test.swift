import Foundation
import Testing

@testable import HTTP

/// A pipeline over the sample endpoints with what it logged.
struct TestPipeline {
  let log = LogRecorder()
  var endpoints = SampleEndpoints.all
  var readiness: ReadinessProbe = { [.init("store", isReady: true)] }
  var draining = Draining()
  var codings: [ContentCoding] = []

  func send(
    _ method: String, _ target: String, _ headers: Headers = [:], body: String? = nil
  ) async throws -> Answer {
    let routes = try Routes.grounded(
      endpoints, readiness: readiness, draining: draining)
    let pipeline = RequestPipeline(
      routes: routes, codings: codings, newRequestID: { "made-1" }, clock: ContinuousClock(),
      logger: log.logger)
    var headers = headers
    if let body { headers["Content-Length"] = String(body.utf8.count) }
    return await pipeline.answer(
      IncomingRequest(method: method, target: target, headers: headers) { limit in
        let bytes = Array((body ?? "").utf8)
        return bytes.count <= limit ? bytes : nil
      })
  }
}

extension Answer {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The problem's slug; nil when the answer is none.
  var slug: String? {
    guard mediaType == .problem, let type = object["type"] as? String else { return nil }
    return type.hasPrefix("/problems/") ? String(type.dropFirst("/problems/".count)) : type
  }

  var object: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }

  /// The problem's entries of `errors`.
  var errors: [[String: String]] { object["errors"] as? [[String: String]] ?? [] }
}
