/// A request that cannot be read on, and what is known of it.
struct BrokenRequest: Error, Hashable, Sendable {
  let fault: RequestFault
  /// Nil when the fault is in it, or when the whole head was delivered.
  var line: RequestLine?
}
