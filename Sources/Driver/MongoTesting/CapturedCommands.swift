public import BSON
public import Mongo
internal import Synchronization

/// Collects the commands that a client sends, so that a test can look at what reached the wire.
///
///     let captured = CapturedCommands()
///     configuration.onCommand = captured.record
///     …
///     #expect(captured.commands(named: "find").first?["limit"] == 1)
public final class CapturedCommands: Sendable {
  private let kept = Mutex<[CommandEvent]>([])

  /// Nothing captured yet.
  public init() {}

  /// Keeps one event; to be given to `MongoConfiguration.onCommand`.
  public func record(_ event: CommandEvent) { kept.withLock { $0.append(event) } }

  /// All events so far, in the order in which they came.
  public var events: [CommandEvent] { kept.withLock(\.self) }

  /// The commands so far as they were sent, in their order; all of them, or those of one name.
  public func commands(named name: String? = nil) -> [BSONDocument] {
    events.filter { name == nil || $0.name == name }.compactMap(\.command)
  }

  /// Forgets what was captured.
  public func removeAll() { kept.withLock { $0 = [] } }
}

/// Runs `body` with a client of the shared test deployment whose commands are captured, and shuts
/// it down afterwards. `configure` changes the client's configuration first.
public func withCapturedCommands<Result>(
  _ configure: (inout MongoConfiguration) -> Void = { _ in },
  _ body: (MongoClient, CapturedCommands) async throws -> Result
) async throws -> Result {
  let captured = CapturedCommands()
  var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
  configuration.workers = 2
  configuration.monitoring = .off
  configure(&configuration)
  configuration.onCommand = captured.record
  let client = try MongoClient(configuration)
  do {
    let result = try await body(client, captured)
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}
