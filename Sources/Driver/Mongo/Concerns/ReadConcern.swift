/// How certain it must be that what a read sees is not rolled back.
///
/// `readConcern: {level: …}` on the wire. What no call, collection, database, configuration or URI
/// names is left to the server.
public struct ReadConcern: Hashable, Sendable {
  /// The level as the server knows it, such as `majority`.
  public let level: String

  /// A level by its name, for one that has no constant here.
  public init(level: String) { self.level = level }

  /// What the server holds, even if a failover may take it back.
  public static let local = ReadConcern(level: "local")
  /// Like `local`; on shards it may see documents that are being moved.
  public static let available = ReadConcern(level: "available")
  /// What the majority has written: it stays.
  public static let majority = ReadConcern(level: "majority")
  /// All that was acknowledged before the read began; for one document, with a `maxTime`.
  public static let linearizable = ReadConcern(level: "linearizable")
  /// One point in time that the majority has written.
  public static let snapshot = ReadConcern(level: "snapshot")
}
