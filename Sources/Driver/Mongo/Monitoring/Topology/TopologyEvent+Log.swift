internal import Logging

extension TopologyEvent {
  /// What somebody should look at is a warning; a new primary is worth a notice, but not the first
  /// one.
  func log(to logger: Logger, atStart isStart: Bool) {
    switch self {
    case .found(let server):
      logger.log(
        level: isStart ? .debug : .info, "MongoDB server found", metadata: Self.metadata(server))
    case .lost(let server, let reason):
      var metadata = Self.metadata(server)
      if let reason { metadata["reason"] = "\(reason)" }
      logger.warning("MongoDB server lost", metadata: metadata)
    case .changed(let server, let former):
      var metadata = Self.metadata(server)
      metadata["before"] = "\(former)"
      logger.info("MongoDB server changed", metadata: metadata)
    case .newPrimary(let server):
      logger.log(
        level: isStart ? .debug : .notice, "new MongoDB primary", metadata: Self.metadata(server))
    case .noPrimary(let last):
      logger.warning("no MongoDB primary", metadata: ["last": "\(last.address)"])
    }
  }

  /// Whether the deployment counts as found after this.
  var endsStart: Bool {
    switch self {
    case .found, .changed: false
    case .lost, .newPrimary, .noPrimary: true
    }
  }

  private static func metadata(_ server: ServerDescription) -> Logger.Metadata {
    ["server": "\(server.address)", "kind": "\(server.kind)"]
  }
}
