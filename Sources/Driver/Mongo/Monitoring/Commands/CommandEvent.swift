public import BSON

/// One command on its way to the server, or what became of it.
///
/// Each started command has exactly one later event with the same `requestID`. Documents are copies
/// and hold people's data: they are for tests and measurements, not for logs. Those of commands
/// that carry credentials are empty, as MongoDB's "Command Logging and Monitoring" specification
/// demands.
public struct CommandEvent: Sendable {
  /// What happened to the command.
  public enum Phase: Sendable {
    /// It is being sent, as this document, to this database.
    case started(BSONDocument, database: String)
    /// The server answered, with this reply, so long after the start.
    case succeeded(reply: BSONDocument, after: Duration)
    /// The server refused it or the connection broke, so long after the start.
    case failed(MongoError, after: Duration)
  }

  /// What happened.
  public let phase: Phase

  /// The command's name, such as `find`.
  public let name: String

  /// The server, as host and port or as its socket's path.
  public let host: String

  /// Tells this command apart from all others of the client.
  public let requestID: Int64

  /// Common to the commands of one call, such as those of a large bulk write.
  public let operationID: Int64

  /// The server's number of the connection, nil when it told none.
  public let connectionID: Int32?

  /// The command as it was sent, nil for later events.
  public var command: BSONDocument? {
    if case .started(let command, _) = phase { command } else { nil }
  }
}

extension CommandEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Name and phase, without any content.
  public var description: String {
    switch phase {
    case .started: "\(name) started (request \(requestID))"
    case .succeeded(_, let duration): "\(name) succeeded after \(duration) (request \(requestID))"
    case .failed(let error, let duration):
      "\(name) failed after \(duration) (request \(requestID)): \(error)"
    }
  }

  /// The same as `description`: a debug log is a log too.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
