/// A version of the server's commands whose meaning stays the same in all later servers.
///
/// `apiVersion: …, apiStrict: strict, apiDeprecationErrors: …` with every command; nil leaves the
/// choice to the server.
public struct ServerAPI: Hashable, Sendable {
  /// The versions that the driver library knows.
  public enum Version: String, Hashable, Sendable {
    /// The first one, since MongoDB 5.0.
    case v1 = "1"
  }

  /// Which version.
  public var version: Version

  /// Whether the server refuses commands that are not part of the version.
  public var isStrict: Bool?

  /// Whether the server refuses what a later version will not have.
  public var refusesDeprecated: Bool?

  /// A version; what is nil is left to the server.
  public init(
    _ version: Version = .v1, isStrict: Bool? = nil, refusesDeprecated: Bool? = nil
  ) {
    self.version = version
    self.isStrict = isStrict
    self.refusesDeprecated = refusesDeprecated
  }
}
