internal import BSON

/// Which members of a replica set a read may go to.
///
/// `$readPreference: {mode: …, tags: […], maxStalenessSeconds: …}` on the wire; the driver library
/// picks the member by the same rule.
public struct ReadPreference: Hashable, Sendable {
  /// Which role a member must or should have.
  public enum Mode: String, Hashable, Sendable {
    case primary
    case primaryPreferred
    case secondary
    case secondaryPreferred
    case nearest
  }

  /// Which role a member must or should have.
  public let mode: Mode

  /// Tags that a member must bear, all those of one set; the first set that fits any member
  /// decides, and an empty set fits all.
  public let tags: [[String: String]]

  /// How far a secondary may lag behind, at least 90 s; nil for any lag.
  public let maxStaleness: Duration?

  private init(_ mode: Mode, _ maxStaleness: Duration?, _ tags: [[String: String]]) {
    self.mode = mode
    self.maxStaleness = maxStaleness
    self.tags = tags
  }

  /// The primary or nobody.
  public static let primary = ReadPreference(.primary, nil, [])

  /// The primary, and a secondary while there is none.
  public static let primaryPreferred = primaryPreferred()
  /// A secondary or nobody.
  public static let secondary = secondary()
  /// A secondary, and the primary while there is none.
  public static let secondaryPreferred = secondaryPreferred()
  /// Whoever answers fast, of any role.
  public static let nearest = nearest()

  /// The primary, and while there is none a secondary that fits.
  public static func primaryPreferred(
    maxStaleness: Duration? = nil, tags: [[String: String]] = []
  ) -> ReadPreference { ReadPreference(.primaryPreferred, maxStaleness, tags) }

  /// A secondary that fits, or nobody.
  public static func secondary(
    maxStaleness: Duration? = nil, tags: [[String: String]] = []
  ) -> ReadPreference { ReadPreference(.secondary, maxStaleness, tags) }

  /// A secondary that fits, and the primary while there is none.
  public static func secondaryPreferred(
    maxStaleness: Duration? = nil, tags: [[String: String]] = []
  ) -> ReadPreference { ReadPreference(.secondaryPreferred, maxStaleness, tags) }

  /// Whoever fits and answers fast, of any role.
  public static func nearest(
    maxStaleness: Duration? = nil, tags: [[String: String]] = []
  ) -> ReadPreference { ReadPreference(.nearest, maxStaleness, tags) }

  /// The tag sets as an array, each set's tags in the order of their names.
  var tagDocument: BSONArray {
    get throws(MongoError) {
      var builder = CommandBuilder()
      builder.set("tags", tags.map(Self.document))
      return try builder.finish()["tags"]?.arrayValue ?? []
    }
  }

  private static func document(of tags: [String: String]) -> CommandBuilder {
    var builder = CommandBuilder()
    for (name, value) in tags.sorted(by: { $0.key < $1.key }) { builder.set(name, .string(value)) }
    return builder
  }
}
