/// Who asks for something, and through which door (HTTP or command line).
///
/// Every use case takes a caller, so that nothing is done without checking access.
package struct Caller: Hashable, Sendable {
  package let identity: Identity
  package let door: Door

  /// The role in which the caller asks.
  package enum Identity: Hashable, Sendable {
    /// Any person on this machine. Until there are accounts, they may do everything.
    case localOperator
    /// Brine itself, such as when it seeds a dataset.
    case service
    /// The holder of the account with this id. `Relations` decides what they may do.
    case account(String)
  }

  /// How a request came in.
  package enum Door: String, Hashable, Sendable {
    case http
    case commandLine
    /// Brine's own work, without a request.
    case none
  }

  package init(_ identity: Identity, through door: Door) {
    self.identity = identity
    self.door = door
  }
}

extension Caller {
  /// Brine itself, doing its own work.
  package static let service = Caller(.service, through: .none)
}

/// Ids of accounts stay out of logs: a description names only the kind of caller.
extension Caller: CustomStringConvertible {
  package var description: String {
    switch identity {
    case .localOperator: "local operator through \(door.rawValue)"
    case .service: "service"
    case .account: "account through \(door.rawValue)"
    }
  }
}
