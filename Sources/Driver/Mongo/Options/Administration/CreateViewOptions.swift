public import BSON

/// What `createView` takes beside the view's definition; the server decides what is nil.
///
///     {collation: …, maxTimeMS: maxTime, comment: …}
public struct CreateViewOptions: Hashable, Sendable {
  /// How texts compare and sort in the view.
  public var collation: Collation?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    collation: Collation? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.collation = collation
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension CreateViewOptions {
  func write(to command: inout CommandBuilder) {
    command.set("collation", collation)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
