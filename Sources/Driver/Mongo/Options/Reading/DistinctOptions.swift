public import BSON

/// What `distinct` takes beside the key and the filter; the server decides what is nil.
///
///     {collation: …, hint: …, maxTimeMS: maxTime, comment: …}
public struct DistinctOptions: Hashable, Sendable {
  /// How texts compare.
  public var collation: Collation?
  /// The index to use, by its name or its keys (MongoDB 7.1 and later).
  public var hint: BSONValue?
  /// How long the server may search; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the call.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    collation: Collation? = nil, hint: BSONValue? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil
  ) {
    self.collation = collation
    self.hint = hint
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension DistinctOptions {
  func write(to command: inout CommandBuilder) {
    command.set("collation", collation)
    command.set("hint", hint)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
