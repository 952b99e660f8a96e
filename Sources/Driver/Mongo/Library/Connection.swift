internal import BSON
internal import CMongo

/// A worker's own client. It exists on the worker's thread only and is not `Sendable`.
final class Connection {
  let client: OpaquePointer
  private var current: (any AnyCall)?

  /// When the present call must have ended; nil when it may take its time.
  private(set) var deadline: ContinuousClock.Instant?

  /// What the monitoring will know of the present operation.
  var work = OperationRecord.Work()

  init(client: OpaquePointer) { self.client = client }

  /// Whether the caller of the present call still waits. Work of several round trips asks between
  /// them and stops early.
  var isCallerWaiting: Bool { current?.isWanted ?? true }

  func doing<Result>(_ call: any AnyCall, _ body: () -> Result) -> Result {
    current = call
    deadline = call.deadline
    defer { (current, deadline) = (nil, nil) }
    return body()
  }

  /// Runs a call of the task that is on this thread itself.
  func direct<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try Task.checkCancellation()
    deadline = CallDeadline.current
    defer { deadline = nil }
    try CallDeadline.check(deadline)
    return try body(self)
  }

  /// Sends one command and gives back the reply.
  func run(_ command: Command, session: SessionHandle?) throws(MongoError) -> BSONDocument {
    let target = try CollectionHandle(command.target, on: self)
    let concerns = try NativeConcerns(Concerns(preference: command.preference))
    var outcome = Outcome()
    command.body.borrowed { body in
      brine_command(
        client, command.target.namespace.database, target.pointer, concerns.preference, body,
        session?.pointer, command.kind.native, &outcome.raw)
    }
    return try outcome.requireReply(in: command.target.namespace)
  }
}

/// One command, ready to be sent: all its fields but the concerns, the session and the retry's.
struct Command: Sendable {
  enum Kind: Sendable {
    /// As it is: nothing is added, nothing retried.
    case plain
    /// With read concern and read preference, retried once.
    case read
    /// With write concern, retried once where the server allows it.
    case write
  }

  let kind: Kind
  let body: BSONDocument
  let target: Target
  /// Which server a plain command goes to; nil for the primary.
  var preference: ReadPreference?
}

extension Command.Kind {
  fileprivate var native: brine_command_kind {
    switch self {
    case .plain: BRINE_PLAIN
    case .read: BRINE_READ
    case .write: BRINE_CHANGE
    }
  }
}

/// Where a call works: a database, or a collection in it.
struct Namespace: Hashable, Sendable, CustomStringConvertible {
  let database: String
  /// Nil for the database as a whole.
  let collection: String?

  var description: String { collection.map { "\(database).\($0)" } ?? database }
}
