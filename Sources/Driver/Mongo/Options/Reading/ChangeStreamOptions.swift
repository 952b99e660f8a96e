public import BSON

/// What `withChanges` takes beside the pipeline; the server decides what is nil.
///
///     {pipeline: [{$changeStream: {resumeAfter | startAfter | startAtOperationTime: start,
///      fullDocument: …, fullDocumentBeforeChange: before}}, …], cursor: {batchSize: …},
///      collation: …, comment: …}
///     {getMore: …, batchSize: …, maxTimeMS: maxAwaitTime, comment: …}
public struct ChangeStreamOptions: Hashable, Sendable {
  /// Where in the history of changes the stream begins; nil for now.
  public var start: ChangeStart?
  /// Whether events of updates carry the whole document.
  public var fullDocument: FullDocument?
  /// Whether events carry the document as it was before the change.
  public var before: FullDocumentBeforeChange?
  /// How many events the server sends at a time.
  public var batchSize: Int?
  /// How texts compare in the pipeline.
  public var collation: Collation?
  /// How long the server waits for an event before it answers that there is none; rounded up to
  /// milliseconds, nil for a second.
  public var maxAwaitTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the stream.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    start: ChangeStart? = nil, fullDocument: FullDocument? = nil,
    before: FullDocumentBeforeChange? = nil, batchSize: Int? = nil, collation: Collation? = nil,
    maxAwaitTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.start = start
    self.fullDocument = fullDocument
    self.before = before
    self.batchSize = batchSize
    self.collation = collation
    self.maxAwaitTime = maxAwaitTime
    self.comment = comment
  }
}

extension ChangeStreamOptions {
  func query(
    _ kind: ChangeQuery.Kind, _ stages: [BSONDocument], on target: Target
  ) throws(MongoError) -> ChangeQuery {
    var body = CommandBuilder()
    body.set("pipeline", stages)
    var options = CommandBuilder()
    write(to: &options)
    return ChangeQuery(
      kind: kind, target: target, pipeline: try body.finish(), options: try options.finish())
  }

  private func write(to command: inout CommandBuilder) {
    switch start {
    case .after(let token)?: command.set("resumeAfter", token)
    case .beyond(let token)?: command.set("startAfter", token)
    case .at(let time)?: command.set("startAtOperationTime", .timestamp(time))
    case nil: break
    }
    command.set("fullDocument", fullDocument?.rawValue)
    command.set("fullDocumentBeforeChange", before?.rawValue)
    command.set(batchSize: batchSize)
    command.set("collation", collation)
    command.set("maxAwaitTimeMS", milliseconds: maxAwaitTime)
    command.set("comment", comment)
  }
}
