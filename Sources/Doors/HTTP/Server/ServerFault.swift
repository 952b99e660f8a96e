#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the server cannot run.
package enum ServerFault: Error, Hashable, Sendable, CustomStringConvertible {
  case portInUse(ListenAddress)

  package var description: String {
    switch self {
    case .portInUse(let address):
      "port \(address.port) on \(address.host) is in use by another process:"
        + " stop that one or choose another with --port"
    }
  }

  /// What the system calls it.
  static let addressInUse = EADDRINUSE
}
