import BSON
import Mongo

/// What a change stream is opened with.
struct WatchArguments: Sendable {
  let pipeline: [BSONDocument]
  let start: ChangeStart?
  let fullDocument: FullDocument?
  let before: FullDocumentBeforeChange?
  let batchSize: Int?
  let collation: Collation?
  let maxAwaitTime: Duration?
  let comment: BSONValue?
  let session: Session?

  init(_ a: Arguments) throws {
    pipeline = try a.required("pipeline", .documents)
    start = try Self.start(a)
    fullDocument = try a.optional("fullDocument", .fullDocument)
    before = try a.optional("fullDocumentBeforeChange", .before)
    batchSize = try a.optional("batchSize", .number)
    collation = try a.collation()
    maxAwaitTime = try a.optional("maxAwaitTimeMS", .milliseconds)
    comment = try a.comment()
    session = try a.session()
  }

  private static func start(_ a: Arguments) throws -> ChangeStart? {
    if let token = try a.optional("resumeAfter", .document) { return .after(token) }
    if let token = try a.optional("startAfter", .document) { return .beyond(token) }
    return try a.optional("startAtOperationTime", .timestamp).map(ChangeStart.at)
  }
}

enum ChangeStreamOperations {
  /// Opens a change stream on a client, a database or a collection.
  static func watch(_ entity: Entity, _ arguments: Arguments) async throws -> OperationResult? {
    let w = try WatchArguments(arguments)
    try arguments.end()
    let stream: Held<ChangeStream>
    switch entity {
    case .client(let entity):
      stream = try await Held.open { serve in
        try await entity.client.withChanges(
          w.pipeline, start: w.start, fullDocument: w.fullDocument, before: w.before,
          batchSize: w.batchSize, collation: w.collation, maxAwaitTime: w.maxAwaitTime,
          comment: w.comment, session: w.session
        ) { await serve($0) }
      }
    case .database(let database):
      stream = try await Held.open { serve in
        try await database.withChanges(
          w.pipeline, start: w.start, fullDocument: w.fullDocument, before: w.before,
          batchSize: w.batchSize, collation: w.collation, maxAwaitTime: w.maxAwaitTime,
          comment: w.comment, session: w.session
        ) { await serve($0) }
      }
    case .collection(let collection):
      stream = try await Held.open { serve in
        try await collection.withChanges(
          w.pipeline, start: w.start, fullDocument: w.fullDocument, before: w.before,
          batchSize: w.batchSize, collation: w.collation, maxAwaitTime: w.maxAwaitTime,
          comment: w.comment, session: w.session
        ) { await serve($0) }
      }
    default: return nil
    }
    return .entity(.changeStream(stream))
  }

  /// The operations of change streams; nil for another name.
  static func run(_ name: String, _ stream: Held<ChangeStream>) async throws -> OperationResult? {
    switch name {
    case "iterateUntilDocumentOrError":
      return .document(try await stream.with { try await $0.next()?.document })
    case "iterateOnce":
      return .document(try await stream.with { try await $0.nextInTime()?.document })
    case "close":
      await stream.end()
      return OperationResult.none
    default: return nil
    }
  }
}
