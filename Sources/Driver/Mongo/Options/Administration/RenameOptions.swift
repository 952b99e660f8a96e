public import BSON

/// What `rename` takes beside the new name; the server decides what is nil.
///
///     {dropTarget: dropsTarget, maxTimeMS: maxTime, comment: …}
public struct RenameOptions: Hashable, Sendable {
  /// Whether a collection that has the new name already is removed; otherwise it is an error.
  public var dropsTarget: Bool?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    dropsTarget: Bool? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.dropsTarget = dropsTarget
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension RenameOptions {
  func write(to command: inout CommandBuilder) {
    command.set("dropTarget", dropsTarget)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}
