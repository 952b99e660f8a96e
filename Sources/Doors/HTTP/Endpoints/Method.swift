/// What a request may do to what a path names.
///
/// HEAD and OPTIONS are not declared: the ground answers them from what is.
package enum Method: String, Hashable, Sendable, CaseIterable {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"

  /// Whether it changes nothing (RFC 9110, 9.2.1).
  package var isSafe: Bool { self == .get }

  /// The methods whose meaning is known here, wherever they are served. CONNECT is for proxies.
  static let recognized = allCases.map(\.rawValue) + ["HEAD", "OPTIONS", "TRACE"]
}
