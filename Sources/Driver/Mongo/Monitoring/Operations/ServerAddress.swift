/// A server, as the deployment names it.
struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// Its name, its IP address or its socket's path.
  let host: String

  /// Nil for a socket.
  let port: Int?

  var description: String { port.map { "\(host):\($0)" } ?? host }

  /// The port when it is not MongoDB's own, as OpenTelemetry wants it.
  var unusualPort: Int? { port == 27017 ? nil : port }
}
