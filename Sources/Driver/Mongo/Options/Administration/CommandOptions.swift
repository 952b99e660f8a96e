public import BSON

/// What every command of the server takes; `drop`, `listIndexes`, `dropIndex`, `dropAllIndexes` and
/// `estimatedDocumentCount` take nothing else.
///
///     {maxTimeMS: maxTime, comment: …}
public struct CommandOptions: Hashable, Sendable {
  /// How long the server may work on the command; rounded up to milliseconds, nil for no end.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(maxTime: Duration? = nil, comment: BSONValue? = nil) {
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension CommandOptions {
  func write(to command: inout CommandBuilder) {
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
