/// A request as it arrives, before anything of it is believed. Belongs to the task that serves its
/// connection.
package struct IncomingRequest {
  package let method: String
  /// Path and query as they were sent.
  package let target: String
  package let headers: Headers
  /// Reads the body, once; nil when it is longer than the given number of bytes.
  package let body: (_ limit: Int) async throws -> [UInt8]?

  package init(
    method: String, target: String, headers: Headers = [:],
    body: @escaping (_ limit: Int) async throws -> [UInt8]? = { _ in [] }
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// The target's path, for `instance`; nil when there is none.
  var path: String? {
    target.hasPrefix("/") ? String(target.prefix { $0 != "?" }) : nil
  }

  /// Whether a body follows (RFC 9112, 6.3).
  var announcesBody: Bool {
    headers["Transfer-Encoding"] != nil || (headers["Content-Length"] ?? "0") != "0"
  }

  /// The announced number of bytes; nil when it is not announced.
  var announcedLength: Int? {
    headers["Content-Length"].flatMap { Int($0) }
  }
}
