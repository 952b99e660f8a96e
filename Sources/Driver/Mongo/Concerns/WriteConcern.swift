/// Which members must have a write before it counts as done.
///
/// `writeConcern: {w: …, j: …, wtimeout: …}` on the wire. What nobody names is the safe choice:
/// the majority, in its journals, within `MongoConfiguration.writeTimeout`.
public struct WriteConcern: Hashable, Sendable {
  /// Which members must have the write.
  public enum Members: Hashable, Sendable {
    /// More than half of those that bear data and vote.
    case majority
    /// So many, the primary counted; 0 asks for no answer at all.
    case nodes(Int)
    /// Those that the replica set's configuration describes by this name.
    case tag(String)
    /// The server's own default: `w` is not sent.
    case serverDefault
  }

  /// Which members must have the write.
  public var w: Members

  /// Whether it must be in their journals; nil leaves that to the server.
  public var journal: Bool?

  /// How long to wait for them; nil waits without bound.
  public var timeout: Duration?

  /// Majority and journal, unless told otherwise by name.
  public init(w: Members = .majority, journal: Bool? = true, timeout: Duration? = nil) {
    self.w = w
    self.journal = journal
    self.timeout = timeout
  }

  /// The majority, in its journals.
  public static let majority = WriteConcern()
  /// What the deployment's administrator chose (`setDefaultRWConcern`): nothing is sent.
  public static let serverDefault = WriteConcern(w: .serverDefault, journal: nil)
  /// The call does not wait for a reply: failures stay unknown and counts are 0. Not within
  /// sessions.
  public static let unacknowledged = WriteConcern(w: .nodes(0), journal: nil)
}
