/// Who asks for something, as what, and through which door.
///
/// Every use case takes one, so that nothing can be done without somebody who does it.
package struct Caller: Hashable, Sendable {
  package let identity: Identity
  package let door: Door

  /// As what somebody asks.
  package enum Identity: Hashable, Sendable {
    /// Whoever is on this machine. Until there are accounts, they may do everything.
    case localOperator
    /// Brine itself, such as when it seeds a dataset.
    case service
    /// The holder of an account, by its id. What they may do follows from `Relations`.
    case account(String)
  }

  /// Where a request came in.
  package enum Door: String, Hashable, Sendable {
    case http
    case commandLine
    /// Brine's own work, which nobody asked for.
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
