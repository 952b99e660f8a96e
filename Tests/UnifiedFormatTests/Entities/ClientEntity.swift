import BSON
import MongoTesting

@testable import Mongo

/// A client that records the events which its definition names.
struct ClientEntity: Sendable {
  let client: MongoClient
  private let definition: ClientDefinition
  private let captured = CapturedCommands()

  /// Enough workers for the sessions and change streams that a test has open at once, and some for
  /// plain calls.
  private static let workers = 6

  /// - Throws: `FormatError` for options that are not understood.
  init(_ definition: ClientDefinition, at uri: String) throws {
    self.definition = definition
    let options = try ClientOptions(definition.uriOptions, at: "client \(definition.id).uriOptions")
    var configuration = MongoConfiguration(uri: uri + options.suffix)
    configuration.workers = Self.workers
    // Some tests need a server that does not exist.
    configuration.serverSelectionTimeout = .seconds(5)
    // The tests expect the behaviour of a client without settings.
    configuration.writeConcern = options.writeConcern ?? .serverDefault
    configuration.serverAPI = try definition.serverAPI?.serverAPI
    configuration.monitoring = .off
    configuration.onCommand = captured.record
    client = try MongoClient(configuration)
  }

  /// The events that the test asked for, in their order.
  var events: [CommandEvent] { captured.events.filter(isObserved) }

  /// How many of the client's connections are in use now.
  var busyConnections: Int { Self.workers - client.workers.dispatcher.load.idle }

  private func isObserved(_ event: CommandEvent) -> Bool {
    guard definition.observed.contains(event.eventName) else { return false }
    // This command is the runner's own.
    guard event.name != "configureFailPoint" else { return false }
    guard !definition.ignoredCommands.contains(event.name) else { return false }
    return definition.observesSensitive || !event.isSensitive
  }
}

extension CommandEvent {
  /// Whether the command is sensitive: by its name, or a hello whose content was removed.
  fileprivate var isSensitive: Bool {
    if SensitiveCommand.isSensitive(name, [:]) { return true }
    let isGreeting = ["hello", "ismaster"].contains(name.lowercased())
    return isGreeting && (command ?? reply)?.isEmpty ?? false
  }
}

/// A client's options in the connection string.
struct ClientOptions {
  /// What follows the deployment's own options, `&` in front.
  private(set) var suffix = ""
  /// The shortest allowed interval of monitoring, because after a failpoint the client waits for
  /// the next check.
  private static let heartbeat = "&heartbeatFrequencyMS=500"
  /// Set as a value and not in the connection string, for which the driver adds journaling.
  let writeConcern: WriteConcern?

  init(_ document: BSONDocument, at place: String) throws {
    let fields = Fields(document, at: place)
    let members = try fields.optional("w", .members)
    writeConcern = members.map { WriteConcern(w: $0, journal: nil) }
    for (key, value) in document where key != "w" {
      guard let text = Self.text(value) else {
        throw FormatError(place: "\(place).\(key)", reason: "is no option's value")
      }
      suffix += "&\(key)=\(text)"
    }
    if !fields.has("heartbeatFrequencyMS") { suffix += Self.heartbeat }
  }

  private static func text(_ value: BSONValue) -> String? {
    value.stringValue ?? value.boolValue.map(String.init) ?? value.int64Value.map(String.init)
  }
}

extension APIDefinition {
  fileprivate var serverAPI: ServerAPI {
    get throws(FormatError) {
      guard let version = ServerAPI.Version(rawValue: version) else {
        throw FormatError(place: "serverApi.version", reason: "\(version) is not known")
      }
      return ServerAPI(version, isStrict: isStrict, refusesDeprecated: refusesDeprecated)
    }
  }
}
