/// Where the server listens: a loopback host and a port.
package struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// A numeric address, so that no resolver decides where we listen.
  package let host: String
  /// 0 lets the system choose a free one.
  package let port: Int

  private init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Accepts 127.0.0.0/8, `::1` (also in brackets) and `localhost`, which means 127.0.0.1.
  package static func parse(_ host: String, port: Int) throws(ListenAddressFault) -> ListenAddress {
    guard (0...65535).contains(port) else { throw .noSuchPort(port) }
    guard let loopback = loopback(host) else { throw .notLoopback(host) }
    return ListenAddress(host: loopback, port: port)
  }

  /// The same host with another port.
  package func with(port: Int) -> ListenAddress {
    ListenAddress(host: host, port: port)
  }

  /// 127.0.0.1 and a port of the system's choice.
  package static let localhost = ListenAddress(host: "127.0.0.1", port: 0)

  /// As in a URL: `127.0.0.1:8080`, `[::1]:8080`.
  package var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  package var url: String { "http://\(description)" }

  /// The numeric form of a loopback host; nil when it is not one.
  static func loopback(_ host: String) -> String? {
    let bare =
      host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    switch bare.lowercased() {
    case "localhost": return bare == host ? "127.0.0.1" : nil
    case "::1", "0:0:0:0:0:0:0:1": return "::1"
    default: return bare == host && isLoopbackIPv4(host) ? host : nil
    }
  }

  /// Four plain decimal numbers, the first 127. No leading zeros: some readers take them for octal.
  private static func isLoopbackIPv4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      UInt8(part).flatMap { String($0) == part ? $0 : nil }
    }
    return parts.count == 4 && numbers.count == 4 && numbers.first == 127
  }
}
