import BSON

/// The events of one kind that a client must have reported, in order.
struct ExpectedEvents: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case command
    /// Events of connection pools.
    case cmap
    /// Events of server discovery.
    case sdam
  }

  let place: String
  let client: String
  let kind: Kind
  let events: [ExpectedEvent]
  /// Whether further events may follow.
  let ignoresExtra: Bool

  init(_ fields: Fields) throws {
    place = fields.place
    client = try fields.required("client", .text)
    let names = Set(Kind.allCases.map(\.rawValue))
    let kind = try fields.optional("eventType", .text(names)).flatMap(Kind.init) ?? .command
    self.kind = kind
    guard let events = try fields.objects("events", { try ExpectedEvent($0, of: kind) }) else {
      throw fields.error("events", "is missing")
    }
    self.events = events
    ignoresExtra = try fields.optional("ignoreExtraEvents", .flag) ?? false
  }
}

/// One expected event. Fields that are nil may have any value.
struct ExpectedEvent: Sendable {
  /// Such as `commandStartedEvent`.
  let name: String
  let place: String
  var command: BSONDocument?
  var reply: BSONDocument?
  var commandName: String?
  var databaseName: String?
  var hasServiceID: Bool?
  var hasConnectionID: Bool?

  init(_ fields: Fields, of kind: ExpectedEvents.Kind) throws {
    let name = try fields.onlyKey()
    guard EventNames.all[kind]?.contains(name) == true else {
      throw fields.error(name, "is no event of type \(kind.rawValue)")
    }
    self.name = name
    place = fields.path(name)
    switch kind {
    case .command: try fields.object(name) { try readCommandEvent($0) }
    case .cmap: try fields.object(name) { try Self.checkPoolEvent(name, $0) }
    case .sdam: try fields.object(name) { try Self.checkTopologyEvent(name, $0) }
    }
  }

  private mutating func readCommandEvent(_ fields: Fields) throws {
    switch name {
    case "commandStartedEvent": command = try fields.optional("command", .document)
    case "commandSucceededEvent": reply = try fields.optional("reply", .document)
    default: break
    }
    commandName = try fields.optional("commandName", .text)
    databaseName = try fields.optional("databaseName", .text)
    hasServiceID = try fields.optional("hasServiceId", .flag)
    hasConnectionID = try fields.optional("hasServerConnectionId", .flag)
  }

  private static func checkPoolEvent(_ name: String, _ fields: Fields) throws {
    switch name {
    case "connectionClosedEvent", "connectionCheckOutFailedEvent":
      _ = try fields.optional("reason", .text)
    case "poolClearedEvent":
      _ = try fields.optional("hasServiceId", .flag)
      _ = try fields.optional("interruptInUseConnections", .flag)
    default: break
    }
  }

  private static func checkTopologyEvent(_ name: String, _ fields: Fields) throws {
    for side in ["previousDescription", "newDescription"] {
      switch name {
      case "serverDescriptionChangedEvent":
        _ = try fields.object(side) { try $0.optional("type", .text(EventNames.serverTypes)) }
      case "topologyDescriptionChangedEvent":
        _ = try fields.object(side) { try $0.optional("type", .text(EventNames.topologyTypes)) }
      default: break
      }
    }
    if name.hasPrefix("serverHeartbeat") { _ = try fields.optional("awaited", .flag) }
  }
}
