public import BSON

/// What `listCollections` and `listDatabases` take beside the filter; the server decides what is
/// nil.
///
///     {nameOnly: namesOnly, authorizedCollections | authorizedDatabases: authorizedOnly,
///      maxTimeMS: maxTime, comment: …}
public struct ListingOptions: Hashable, Sendable {
  /// Whether only names come back, which is quicker.
  public var namesOnly: Bool?
  /// Whether only what the user may use is listed.
  public var authorizedOnly: Bool?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    namesOnly: Bool? = nil, authorizedOnly: Bool? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil
  ) {
    self.namesOnly = namesOnly
    self.authorizedOnly = authorizedOnly
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension ListingOptions {
  func query(
    _ kind: Query.Kind, _ filter: BSONDocument?, on target: Target
  ) throws(MongoError) -> Query {
    var options = CommandBuilder()
    options.set("filter", filter)
    options.set("nameOnly", namesOnly)
    options.set(
      kind == .listDatabases ? "authorizedDatabases" : "authorizedCollections", authorizedOnly)
    options.set("maxTimeMS", milliseconds: maxTime)
    options.set("comment", comment)
    return Query(kind: kind, target: target, options: try options.finish())
  }
}
