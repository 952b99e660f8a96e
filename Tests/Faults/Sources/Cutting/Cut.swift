/// The ways in which a member's network is cut. Each happens in the middle of a client's command.
package enum Cut: String, CaseIterable, Sendable {
  /// Requests reach the member, and their replies are lost with all clients' connections.
  case replyLost = "reply-lost"
  /// Half a request reaches the member, and all clients' connections break.
  case requestHalved = "request-halved"
  /// Clients' connections stay open and nothing comes through, until the network heals.
  case clientsSilenced = "clients-silenced"
  /// Replies are lost, and the member has no connection to anybody until the network heals.
  case memberSevered = "member-severed"
  /// All the member's connections stay open and nothing comes through, until the network heals.
  case memberSilenced = "member-silenced"

  /// Whether the other members lose this one too, so that they elect another primary.
  package var isolatesMember: Bool {
    switch self {
    case .memberSevered, .memberSilenced: true
    case .replyLost, .requestHalved, .clientsSilenced: false
    }
  }
}
