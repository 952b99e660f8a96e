public import Logging

/// How a client reaches its deployment and how long it may wait for it.
///
/// Options in the URI win over the timeouts here. What neither names is the safe choice: writes are
/// acknowledged by the majority and journaled, and retried once; reads are retried once.
public struct MongoConfiguration: Sendable {
  /// A MongoDB connection string; may hold a password, so it is never printed.
  public var uri: String

  /// The name that the server's log shows for this client, at most 128 bytes in UTF-8.
  public var applicationName = "brine"

  static let applicationNameLimit = 128

  /// Number of threads, each with its own connection, 2 to 4096: so many calls run at once.
  public var workers = 8

  static let workersLimit = 4096

  /// How many calls may wait for a worker; one more fails with `waitQueueFull`.
  public var waitQueueLimit = 4096

  /// How long a call may wait for a worker before it fails with `waitQueueTimeout`.
  public var waitQueueTimeout: Duration = .seconds(10)

  /// How long to look for a fitting server before a call fails with `serverSelection`.
  ///
  /// When no server has answered for so long, or none that takes writes, calls that need one fail
  /// at once, until one is back: it is looked for twice a second meanwhile, whenever calls come.
  public var serverSelectionTimeout: Duration = .seconds(30)

  /// How long one attempt to connect may take.
  public var connectTimeout: Duration = .seconds(10)

  /// How long to wait for a byte from the server; longer than any call may take.
  public var socketTimeout: Duration = .seconds(120)

  /// How long a write may wait for the majority's journals before it fails (`wtimeout`).
  public var writeTimeout: Duration = .seconds(30)

  /// The read concern; nil leaves it to the URI or the server.
  public var readConcern: ReadConcern?

  /// Which members must have a write; nil leaves that to the URI. What the URI leaves open is the
  /// majority, journaled, within `writeTimeout`.
  public var writeConcern: WriteConcern?

  /// Which servers reads go to; nil leaves that to the URI, and then to the primary.
  public var readPreference: ReadPreference?

  /// The version of the server's commands that every call declares; nil declares none.
  public var serverAPI: ServerAPI?

  /// Told of every command that is sent and of what became of it; nil costs nothing.
  ///
  /// Called on the threads that run the commands, several at once: it must return fast, and must
  /// not wait for a call of this client.
  public var onCommand: (@Sendable (CommandEvent) -> Void)?

  /// Told of every change of the deployment, one after the other; the log has them too.
  ///
  /// Called under the driver library's lock: it must return fast, and must not wait for a call of
  /// this client.
  public var onTopology: (@Sendable (TopologyEvent) -> Void)?

  /// What else the client tells of its work: slow operations, metrics and spans.
  public var monitoring = Monitoring()

  /// Where slow operations, changes of the deployment and the driver library's own messages go.
  public var logger: Logger

  /// The defaults, for this deployment.
  public init(uri: String, logger: Logger = Logger(label: "mongo")) {
    self.uri = uri
    self.logger = logger
  }

  /// What the metrics call this client.
  var poolName: String { monitoring.poolName ?? applicationName }

  var concerns: Concerns {
    Concerns(read: readConcern, write: writeConcern, preference: readPreference)
  }
}

extension MongoConfiguration: CustomStringConvertible, CustomReflectable {
  /// The application's name: the URI may hold a password.
  public var description: String { "MongoConfiguration(\(applicationName))" }

  /// A mirror without children, so that `dump` shows no password either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
