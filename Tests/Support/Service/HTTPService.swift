/// Something that handles HTTP requests: the built program over its socket, or its endpoints in the
/// test's own process. A test can use either in the same way.
package protocol HTTPService: Sendable {
  func answer(_ request: HTTPRequest) async throws -> HTTPAnswer
}

extension HTTPService {
  package func send(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) async throws -> HTTPAnswer {
    try await answer(HTTPRequest(method, target, headers: headers, body: body))
  }

  package func get(
    _ target: String, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    try await answer(.get(target, headers: headers))
  }

  /// Posts JSON.
  package func post(
    _ target: String, _ json: String, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    try await answer(.post(target, json, headers: headers))
  }

  /// Sends a merge patch.
  package func patch(
    _ target: String, _ json: String, ifMatch tag: String?, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    try await answer(.patch(target, json, ifMatch: tag, headers: headers))
  }

  /// Sends a device's file.
  ///
  /// - Parameter query: such as `?partial=accept`.
  package func upload(
    _ bytes: [UInt8], for athlete: String, query: String = ""
  ) async throws -> HTTPAnswer {
    try await answer(.upload(bytes, for: athlete, query: query))
  }
}
