internal import CMongo

/// A server's unix socket, by its path.
package struct UnixSocket: Hashable, Sendable {
  /// The longest path that an address can hold, in bytes (107 on Linux).
  package static var pathLimit: Int { brine_unix_socket_limit() }

  /// The socket's absolute path.
  package let path: String

  package init(path: String) { self.path = path }

  /// Whether a server listens there now. Never waits.
  package var acceptsConnections: Bool { brine_unix_socket_accepts(path) }

  /// The path as a host in a connection string: all but letters, digits, `-`, `.` and `_` as `%xx`.
  ///
  /// Some drivers know a socket by its plain ending `.sock`, so no more is encoded than must be.
  package var uriHost: String {
    path.utf8.map { byte in
      let scalar = UnicodeScalar(byte)
      return Self.isPlain(scalar) ? String(scalar) : "%" + Self.hexadecimal(byte)
    }.joined()
  }

  private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
