public import BSON

/// Where in the history of changes a stream begins.
public enum ChangeStart: Hashable, Sendable {
  /// After the event of this token (`resumeAfter`).
  case after(BSONDocument)
  /// After the event of this token, also when it was the last one of its stream (`startAfter`).
  case beyond(BSONDocument)
  /// At this time of the cluster (`startAtOperationTime`).
  case at(BSONTimestamp)
}

/// Whether events of updates carry the whole document.
public enum FullDocument: String, Hashable, Sendable {
  /// Only what changed.
  case `default`
  /// The document as it is when the event is read, which may be later than the change.
  case updateLookup
  /// The document right after the change, where the collection keeps images.
  case whenAvailable
  /// The same, and a failure where there is none.
  case required
}

/// Whether events carry the document as it was before.
public enum FullDocumentBeforeChange: String, Hashable, Sendable {
  case off
  /// Where the collection keeps images.
  case whenAvailable
  /// The same, and a failure where there is none.
  case required
}

/// A change stream's fields, the same on a collection, a database and a deployment.
struct Watch {
  let stages: [BSONDocument]
  var start: ChangeStart?
  var fullDocument: FullDocument?
  var before: FullDocumentBeforeChange?
  var batchSize: Int?
  var collation: Collation?
  var maxAwaitTime: Duration?
  var comment: BSONValue?

  func query(_ kind: ChangeQuery.Kind, on target: Target) throws(MongoError) -> ChangeQuery {
    var body = CommandBuilder()
    body.set("pipeline", stages)
    var options = CommandBuilder()
    switch start {
    case .after(let token)?: options.set("resumeAfter", token)
    case .beyond(let token)?: options.set("startAfter", token)
    case .at(let time)?: options.set("startAtOperationTime", .timestamp(time))
    case nil: break
    }
    options.set("fullDocument", fullDocument?.rawValue)
    options.set("fullDocumentBeforeChange", before?.rawValue)
    options.set(batchSize: batchSize)
    options.set("collation", collation)
    options.set("maxAwaitTimeMS", milliseconds: maxAwaitTime)
    options.set("comment", comment)
    return ChangeQuery(
      kind: kind, target: target, pipeline: try body.finish(), options: try options.finish())
  }
}
