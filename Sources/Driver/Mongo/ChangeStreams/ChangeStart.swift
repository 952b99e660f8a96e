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
