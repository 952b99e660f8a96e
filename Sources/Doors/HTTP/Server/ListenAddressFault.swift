/// Why an address is refused.
package enum ListenAddressFault: Error, Hashable, Sendable, CustomStringConvertible {
  case notLoopback(String)
  case noSuchPort(Int)

  package var description: String {
    switch self {
    case .notLoopback(let host):
      "'\(host)' is not an address of this machine alone: until Brine has accounts it listens on"
        + " loopback only (127.0.0.1, ::1, localhost), since whoever reaches the port can read"
        + " and change every athlete's data"
    case .noSuchPort(let port):
      "\(port) is not a port number 0...65535"
    }
  }
}
