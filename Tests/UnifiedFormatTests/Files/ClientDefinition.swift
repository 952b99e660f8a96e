import BSON

/// A client entity.
struct ClientDefinition: Sendable {
  let id: String
  let uriOptions: BSONDocument
  /// The names of the events that are recorded.
  let observed: Set<String>
  /// The commands whose events are not recorded.
  let ignoredCommands: Set<String>
  let observesSensitive: Bool
  let serverAPI: APIDefinition?

  private static let events = Set(EventNames.all.values.flatMap(\.self))

  init(_ fields: Fields) throws {
    id = try fields.required("id", .text)
    uriOptions = try fields.optional("uriOptions", .document) ?? [:]
    // This option chooses among routers, of which there are none here.
    _ = try fields.optional("useMultipleMongoses", .flag)
    observed = Set(try fields.optional("observeEvents", .texts(among: Self.events)) ?? [])
    ignoredCommands = Set(try fields.optional("ignoreCommandMonitoringEvents", .texts()) ?? [])
    observesSensitive = try fields.optional("observeSensitiveCommands", .flag) ?? false
    serverAPI = try fields.object("serverApi", APIDefinition.init)
    _ = try fields.object("observeLogMessages", ExpectedLogs.checkObserved)
  }
}

/// The API version that a client declares.
struct APIDefinition: Sendable {
  let version: String
  let isStrict: Bool?
  let refusesDeprecated: Bool?

  init(_ fields: Fields) throws {
    version = try fields.required("version", .text)
    isStrict = try fields.optional("strict", .flag)
    refusesDeprecated = try fields.optional("deprecationErrors", .flag)
  }
}
