/// How large a request may be before it is looked at, and how long a client may take.
///
/// The times end what would otherwise hold a connection for good: a client that sends nothing, a
/// byte a minute, or never reads its answer.
package struct ConnectionLimits: Hashable, Sendable {
  /// The most connections that are kept. For one more the longest idle one is closed; while none is
  /// idle, all further ones wait. Well below the 1024 open files that most systems grant a process.
  package var connections = 512
  /// The longest request target; RFC 9112 (3) asks for at least 8000 bytes of request line.
  package var targetBytes = 8_000
  /// The longest head: the request line and all header lines.
  package var headBytes = 32_768
  /// The most header lines.
  package var headerLines = 100
  /// What is left of a body when the answer is known is read and dropped up to here, so that the
  /// connection can be used again; beyond, the connection ends.
  package var discardedBytes = 65_536

  /// How long a new connection may stay silent.
  package var silence = Duration.seconds(20)
  /// How long a connection may stay open after an answer while nothing more is asked.
  package var idle = Duration.seconds(60)
  /// How long a head may take from its first byte.
  package var head = Duration.seconds(20)
  /// How long a body or an answer may take at any rate; more is granted by `bytesPerSecond`.
  package var transfer = Duration.seconds(20)
  /// The slowest a body may come in or an answer go out once `transfer` is used up.
  package var bytesPerSecond = 1_000
  /// How long the client's own end is waited for after the last answer: closing at once would
  /// destroy an answer that is still on its way (RFC 9112, 9.6).
  package var linger = Duration.seconds(2)

  package init() {}

  /// How long it may take to move so many bytes.
  func time(toMove bytes: Int) -> Duration {
    transfer + .seconds(1) * (Double(bytes) / Double(max(bytesPerSecond, 1)))
  }
}
