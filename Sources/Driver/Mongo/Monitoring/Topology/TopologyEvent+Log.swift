internal import Logging

extension TopologyEvent {
  /// What somebody should look at is a warning; a new primary is worth a notice.
  func log(to logger: Logger) {
    switch self {
    case .found(let server):
      logger.info("MongoDB server found", metadata: Self.metadata(server))
    case .lost(let server, let reason):
      var metadata = Self.metadata(server)
      if let reason { metadata["reason"] = "\(reason)" }
      logger.warning("MongoDB server lost", metadata: metadata)
    case .changed(let server, let former):
      var metadata = Self.metadata(server)
      metadata["before"] = "\(former)"
      logger.info("MongoDB server changed", metadata: metadata)
    case .newPrimary(let server):
      logger.notice("new MongoDB primary", metadata: Self.metadata(server))
    case .noPrimary(let last):
      logger.warning("no MongoDB primary", metadata: ["last": "\(last.address)"])
    }
  }

  private static func metadata(_ server: ServerDescription) -> Logger.Metadata {
    ["server": "\(server.address)", "kind": "\(server.kind)"]
  }
}
