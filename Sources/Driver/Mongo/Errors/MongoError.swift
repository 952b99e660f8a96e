public import BSON

/// Why a database call failed.
///
/// One type for all failures, because callers share few answers to them: retry, report a conflict,
/// or give up. `description` names kind, code and namespace and never a document's content, which
/// the server likes to quote in its messages; `message` and `serverReply` are for code and for a
/// person who may see the data, not for logs.
public struct MongoError: Error, Sendable {
  /// Where the failure comes from.
  public enum Kind: String, Sendable {
    /// The server refused the command or a write in it; `code` says why.
    case server
    /// The connection broke. Writes and reads were retried once before this.
    case network
    /// No fitting server answered within the selection timeout.
    case serverSelection
    /// The server does not accept the credentials.
    case authentication
    /// The URI or the configuration cannot be used.
    case configuration
    /// Too many calls wait for a connection already.
    case waitQueueFull
    /// No connection came free within the wait timeout.
    case waitQueueTimeout
    /// The time that `withDeadline` gave is over.
    case deadlineExceeded
    /// The client was shut down.
    case closed
    /// A session was used after its scope, or with another client.
    case sessionEnded
    /// A cursor was used after its scope or after a failure.
    case cursorEnded
    /// What the server sent is no BSON document.
    case invalidReply
    /// An argument cannot be sent as it is.
    case invalidArgument
    /// GridFS has no file of that id or name.
    case fileNotFound
    /// Chunks of a file are missing, too many, or of the wrong size.
    case fileDamaged
    /// The driver library refused or failed for another reason.
    case driver
  }

  /// Where the failure comes from.
  public var kind: Kind

  /// The server's error code (see "Error Codes" in MongoDB's manual), or libmongoc's own when
  /// `kind` is not `server`; 0 when there is none.
  public var code: Int32

  /// The server's name of the code, nil when neither the server nor we know it.
  public var codeName: String?

  /// What the server or the library says. May quote documents: not for logs.
  public var message: String

  /// The server's labels, such as `TransientTransactionError`, sorted.
  public var labels: [String]

  /// `database.collection` or `database` that the call worked on, nil when it had none.
  public var namespace: String?

  /// The whole reply, nil when the server sent none. May quote documents: not for logs.
  public var serverReply: BSONDocument?

  /// What a bulk write or an insertion did before it failed, the ids of the documents that it
  /// stored included; nil for other calls. In a transaction all of it goes with the transaction.
  public var partialResult: BulkWriteResult?

  /// The writes that failed, by their position in the call, in the order of the reply.
  public var writeErrors: [WriteError]

  /// One write of several that failed.
  public struct WriteError: Sendable {
    /// Position of the write in the call, from 0.
    public let index: Int
    /// The server's error code.
    public let code: Int32
    /// What the server says. May quote documents: not for logs.
    public let message: String
  }
}

extension MongoError {
  /// A unique index has the same key already (11000 and its older relatives).
  public var isDuplicateKey: Bool { [11000, 11001, 12582].contains(decisiveCode) }

  /// The document does not fit the collection's validator.
  public var isValidationFailure: Bool { decisiveCode == 121 }

  /// The whole transaction may be run again (`withTransaction` does so by itself).
  public var isTransientTransactionError: Bool { hasLabel("TransientTransactionError") }

  /// Nobody knows whether the commit took effect; committing again is safe.
  public var isUnknownCommitResult: Bool { hasLabel("UnknownTransactionCommitResult") }

  /// The database could not be reached, or answers no more: trying later makes sense.
  public var isUnavailable: Bool {
    switch kind {
    case .network, .serverSelection, .waitQueueFull, .waitQueueTimeout: true
    case .server: ServerCode.unavailable.contains(code)
    default: false
    }
  }

  /// Whether the server or the driver gave the error this label.
  public func hasLabel(_ label: String) -> Bool { labels.contains(label) }

  /// The code of the first failed write, else of the command.
  private var decisiveCode: Int32? {
    kind == .server ? writeErrors.first?.code ?? code : nil
  }
}

extension MongoError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Kind, code and namespace as one sentence, without any content.
  public var description: String {
    var sentence = "MongoDB: " + summary
    if kind == .server || code != 0 {
      sentence += " (code \(code)" + (codeName.map { " \($0)" } ?? "") + ")"
    }
    if let namespace { sentence += " in \(namespace)" }
    if !writeErrors.isEmpty {
      let indexes = writeErrors.prefix(5).map { String($0.index) }.joined(separator: ", ")
      sentence += ", \(writeErrors.count) failed write(s), first at index \(indexes)"
    }
    return sentence
  }

  /// The same as `description`: a debug log is a log too.
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` shows no content either.
  public var customMirror: Mirror { Mirror(self, children: []) }

  private var summary: String {
    switch kind {
    case .server: isDuplicateKey ? "a unique key is taken already" : "the server refused the call"
    // These messages name hosts and settings, never documents.
    case .network, .serverSelection, .waitQueueFull, .waitQueueTimeout, .closed, .sessionEnded,
      .cursorEnded, .deadlineExceeded:
      message
    case .authentication: "the server does not accept the credentials"
    case .configuration: message
    case .invalidReply: "the server's reply is not valid BSON"
    case .invalidArgument, .fileNotFound, .fileDamaged: message
    case .driver: "the driver library failed"
    }
  }
}

extension MongoError.WriteError: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Position and code, without any content.
  public var description: String { "write \(index) failed (code \(code))" }

  /// The same as `description`: a debug log is a log too.
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` shows no content either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
