/// Who may use an endpoint.
package enum Audience: Hashable, Sendable {
  /// Whoever can open a loopback socket, until there are accounts.
  case anyoneOnThisMachine

  /// Why this caller is not admitted; nil when they are.
  ///
  /// A page of any web site runs on this machine too. What gives it away is the name it used:
  /// a foreign `Host` (its own name, pointed at 127.0.0.1 by DNS rebinding) or a foreign
  /// `Origin`.
  func refusal(of headers: Headers) -> Problem? {
    switch self {
    case .anyoneOnThisMachine:
      let host = headers["Host"].map(Self.isLoopback) ?? true
      let origin = headers["Origin"].map(Self.isLoopbackOrigin) ?? true
      guard host && origin else {
        return Problem(
          .foreignCaller,
          "Address the request to localhost, 127.0.0.1 or [::1], from this machine itself.")
      }
      return nil
    }
  }

  private static func isLoopbackOrigin(_ origin: String) -> Bool {
    let schemes = ["http://", "https://"]
    return schemes.contains {
      origin.hasPrefix($0) && isLoopback(String(origin.dropFirst($0.count)))
    }
  }

  /// Whether `host` or `host:port` names this machine.
  private static func isLoopback(_ text: String) -> Bool {
    Authority(parsing: text).map { ListenAddress.loopback($0.host) != nil } ?? false
  }
}
