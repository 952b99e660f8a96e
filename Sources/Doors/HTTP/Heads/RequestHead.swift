/// The head of a request that is well formed.
struct RequestHead: Hashable, Sendable {
  let method: String
  /// In whatever form it was sent (RFC 9112, 3.2).
  let target: String
  /// Of HTTP/1: 0 or 1.
  let minorVersion: Int
  /// With `Host`.
  let headers: Headers
}
