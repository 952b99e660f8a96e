/// The names of events in the format.
enum EventNames {
  static let all: [ExpectedEvents.Kind: Set<String>] = [
    .command: ["commandStartedEvent", "commandSucceededEvent", "commandFailedEvent"],
    .cmap: [
      "poolCreatedEvent", "poolReadyEvent", "poolClearedEvent", "poolClosedEvent",
      "connectionCreatedEvent", "connectionReadyEvent", "connectionClosedEvent",
      "connectionCheckOutStartedEvent", "connectionCheckOutFailedEvent",
      "connectionCheckedOutEvent", "connectionCheckedInEvent",
    ],
    .sdam: [
      "serverDescriptionChangedEvent", "topologyDescriptionChangedEvent",
      "serverHeartbeatStartedEvent", "serverHeartbeatSucceededEvent",
      "serverHeartbeatFailedEvent", "topologyOpeningEvent", "topologyClosedEvent",
    ],
  ]

  static let serverTypes: Set<String> = [
    "Standalone", "Mongos", "PossiblePrimary", "RSPrimary", "RSSecondary", "RSOther",
    "RSArbiter", "RSGhost", "LoadBalancer", "Unknown",
  ]

  static let topologyTypes: Set<String> = [
    "Single", "ReplicaSetNoPrimary", "ReplicaSetWithPrimary", "Sharded", "LoadBalanced", "Unknown",
  ]
}
