internal import BSON
internal import CMongo

/// A worker's own client. It exists on the worker's thread only and is not `Sendable`.
final class Connection {
  let client: OpaquePointer
  private var current: (any AnyCall)?

  /// When the present call must have ended; nil when it may take its time.
  private(set) var deadline: ContinuousClock.Instant?

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
  func run(
    _ command: BSONDocument, options: BSONDocument = [:], isWrite: Bool, in namespace: Namespace,
    session: SessionHandle?
  ) throws(MongoError) -> BSONDocument {
    var outcome = Outcome()
    command.borrowed { command in
      options.borrowed { options in
        brine_command(
          client, namespace.database, command, options, session?.pointer, isWrite, &outcome.raw)
      }
    }
    return try outcome.requireReply(in: namespace)
  }
}

/// Where a call works: a database, or a collection in it.
struct Namespace: Hashable, Sendable, CustomStringConvertible {
  let database: String
  /// Nil for the database as a whole.
  let collection: String?

  var description: String { collection.map { "\(database).\($0)" } ?? database }
}
