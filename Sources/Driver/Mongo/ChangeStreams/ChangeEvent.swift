public import BSON

/// One change of a collection, a database or a deployment.
public struct ChangeEvent: Hashable, Sendable {
  /// What happened; names that have no constant here are possible.
  public struct Operation: RawRepresentable, Hashable, Sendable {
    /// The server's name of it.
    public let rawValue: String

    /// An operation by the server's name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A document was stored.
    public static let insert = Operation(rawValue: "insert")
    /// Fields of a document changed.
    public static let update = Operation(rawValue: "update")
    /// A document took the place of another.
    public static let replace = Operation(rawValue: "replace")
    /// A document was removed.
    public static let delete = Operation(rawValue: "delete")
    /// A collection was removed.
    public static let drop = Operation(rawValue: "drop")
    /// A collection got another name.
    public static let rename = Operation(rawValue: "rename")
    /// A database was removed.
    public static let dropDatabase = Operation(rawValue: "dropDatabase")
    /// What was watched is gone: this is the last event.
    public static let invalidate = Operation(rawValue: "invalidate")
  }

  /// All that the server says of the change.
  public let document: BSONDocument

  /// What happened.
  public var operation: Operation {
    Operation(rawValue: document["operationType"]?.stringValue ?? "")
  }

  /// The place of this event: watching `after` it gives the events that follow.
  public var resumeToken: BSONDocument { document["_id"]?.documentValue ?? [:] }

  /// `_id` and shard key of the document, nil when no single document changed.
  public var documentKey: BSONDocument? { document["documentKey"]?.documentValue }

  /// The document after the change; of an update only when it was asked for.
  public var fullDocument: BSONDocument? { document["fullDocument"]?.documentValue }

  /// The document before the change, nil unless it was asked for and kept.
  public var fullDocumentBeforeChange: BSONDocument? {
    document["fullDocumentBeforeChange"]?.documentValue
  }

  /// `{updatedFields: …, removedFields: …, truncatedArrays: …}` of an update.
  public var updateDescription: BSONDocument? { document["updateDescription"]?.documentValue }

  /// The collection's name, nil when it happened to a whole database.
  public var collection: String? { document[path: ["ns", "coll"]]?.stringValue }
}
