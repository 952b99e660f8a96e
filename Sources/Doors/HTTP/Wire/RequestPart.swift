import NIOCore

/// What comes from a client, in its order.
enum RequestPart: Hashable, Sendable {
  case head(RequestHead)
  case body(ByteBuffer)
  case end
  /// Nothing after it makes sense.
  case broken(BrokenRequest)
}
