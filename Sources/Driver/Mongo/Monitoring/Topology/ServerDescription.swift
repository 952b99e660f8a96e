/// One server of a deployment, as the client sees it.
public struct ServerDescription: Hashable, Sendable {
  /// What a server is in its deployment.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It does not answer, or has not been asked yet.
    case unknown
    case standalone
    /// The member of a replica set that takes writes.
    case primary
    case secondary
    /// Votes, and has no data.
    case arbiter
    /// A member that serves nobody now: it starts, recovers, or is hidden.
    case other
    /// Belongs to a replica set that was not made yet.
    case ghost
    /// A router of a sharded cluster.
    case mongos
    case loadBalancer
  }

  /// Host and port, or the path of a socket.
  public let address: String

  /// What it is.
  public let kind: Kind

  /// How long it took to answer when this was learned, in whole milliseconds; nil when it was not
  /// measured.
  public let roundTripTime: Duration?

  /// A description by its parts.
  public init(address: String, kind: Kind, roundTripTime: Duration? = nil) {
    self.address = address
    self.kind = kind
    self.roundTripTime = roundTripTime
  }
}

extension ServerDescription.Kind {
  /// Reads libmongoc's names; all others mean `unknown`.
  init(libraryName: String) {
    self =
      switch libraryName {
      case "Standalone": .standalone
      case "RSPrimary": .primary
      case "RSSecondary": .secondary
      case "RSArbiter": .arbiter
      case "RSOther": .other
      case "RSGhost": .ghost
      case "Mongos": .mongos
      case "LoadBalancer": .loadBalancer
      default: .unknown
      }
  }
}
