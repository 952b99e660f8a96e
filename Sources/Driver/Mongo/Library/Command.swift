internal import BSON
internal import CMongo

/// One command, ready to be sent: all its fields but the concerns, the session and the retry's.
struct Command: Sendable {
  enum Kind: Sendable {
    /// Sent as it is: nothing is retried, and only a deadline's `maxTimeMS` is added.
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

extension Connection {
  /// Sends one command and gives back the reply.
  func run(_ command: Command, session: SessionHandle?) throws(MongoError) -> BSONDocument {
    let body = try command.body.bounded(by: deadline)
    var outcome = Outcome()
    switch command.kind {
    case .plain:
      try command.target.namespace.check()
      let concerns = try NativeConcerns(Concerns(preference: command.preference))
      body.borrowed { body in
        brine_database_command(
          client, command.target.namespace.database, concerns.preference, body, session?.pointer,
          &outcome.raw)
      }
    case .read, .write:
      let isWrite = command.kind == .write
      let target = try collection(command.target, isWithoutReadConcern: isWrite)
      body.borrowed { body in
        brine_collection_command(target.pointer, isWrite, body, session?.pointer, &outcome.raw)
      }
    }
    return try outcome.requireReply(in: command.target.namespace)
  }
}
