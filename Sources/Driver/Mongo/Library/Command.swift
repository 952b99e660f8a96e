internal import BSON
internal import CMongo

/// One command, ready to be sent: all its fields but the concerns, the session and the retry's.
struct Command: Sendable {
  enum Kind: Sendable {
    /// As it is: nothing is retried, and nothing added but a deadline's `maxTimeMS`.
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
  /// As the shims name it.
  var native: brine_command_kind {
    switch self {
    case .plain: BRINE_PLAIN
    case .read: BRINE_READ
    case .write: BRINE_CHANGE
    }
  }
}

extension Connection {
  /// Sends one command and gives back the reply.
  func run(_ command: Command, session: SessionHandle?) throws(MongoError) -> BSONDocument {
    let target = try collection(command.target, isWithoutReadConcern: command.kind == .write)
    let concerns = try NativeConcerns(Concerns(preference: command.preference))
    let body = try command.body.bounded(by: deadline)
    // Where its target does not say it already.
    let database = command.kind == .plain ? command.target.namespace.database : nil
    var outcome = Outcome()
    body.borrowed { body in
      brine_command(
        client, database, target.pointer, concerns.preference, body,
        session?.pointer, command.kind.native, &outcome.raw)
    }
    return try outcome.requireReply(in: command.target.namespace)
  }
}
