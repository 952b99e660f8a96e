/// The host and port that a request is addressed to (RFC 3986, 3.2): `localhost:8080`, `[::1]`.
struct Authority: Hashable, Sendable {
  /// As it was written, an IPv6 address in its brackets.
  let host: String
  /// Nil when none is named.
  let port: Int?

  /// Nil when the text is no host with an optional port; user names are not taken (RFC 9110,
  /// 4.2.4).
  init?(parsing text: String) {
    let end = text.hasPrefix("[") ? text.firstIndex(of: "]").map(text.index(after:)) : nil
    let hostEnd = end ?? text.firstIndex(of: ":") ?? text.endIndex
    let (host, rest) = (text[..<hostEnd], text[hostEnd...])
    guard !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte) else { return nil }
    guard host.hasPrefix("[") == host.hasSuffix("]") else { return nil }
    guard !host.dropFirst().dropLast().contains(where: { "[]".contains($0) }) else { return nil }
    let port = rest.dropFirst()
    guard rest.isEmpty || rest.hasPrefix(":"), port.utf8.allSatisfy(\.isDigit) else { return nil }
    guard port.isEmpty || UInt16(port) != nil else { return nil }
    self.host = String(host)
    self.port = UInt16(port).map(Int.init)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~%!$&'()*+,;=:[]".utf8.contains(byte)
  }
}
