public import BSON

/// What `createIndexes` takes beside the indexes; the server decides what is nil.
///
///     {commitQuorum: …, maxTimeMS: maxTime, comment: …}
public struct CreateIndexesOptions: Hashable, Sendable {
  /// Which members must have built the indexes first: a number of them, `majority` or
  /// `votingMembers`.
  public var commitQuorum: BSONValue?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    commitQuorum: BSONValue? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.commitQuorum = commitQuorum
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension CreateIndexesOptions {
  func write(to command: inout CommandBuilder) {
    command.set("commitQuorum", commitQuorum)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
