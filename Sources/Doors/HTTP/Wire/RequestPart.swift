import NIOCore

/// What comes from a client, in its order.
enum RequestPart: Hashable, Sendable {
  case head(RequestHead)
  case body(ByteBuffer)
  case end
  /// Nothing after it makes sense.
  case broken(BrokenRequest)
}

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

/// A request that cannot be read on, and what is known of it.
struct BrokenRequest: Error, Hashable, Sendable {
  let fault: RequestFault
  /// Nil when the fault is in it, or when the whole head was delivered.
  var line: RequestLine?
}
