public import BSON
public import Mongo

/// A place where the server fails on purpose, for tests of what happens then.
///
/// The server must allow it (`--setParameter enableTestCommands=1`), as the private test deployment
/// does. It has each failpoint once, for all clients: tests that set one go one by one.
public struct FailPoint: Hashable, Sendable {
  /// How often it fails.
  public enum Mode: Hashable, Sendable {
    /// This many times, then no more.
    case times(Int32)
    /// Every time but this many first ones.
    case skip(Int32)
    /// Every time.
    case always
  }

  /// The server's name of the place, such as `failCommand`.
  public var name: String

  /// How often it fails.
  public var mode: Mode

  /// The failpoint's settings.
  public var data: BSONDocument

  /// A failpoint of any name.
  public init(_ name: String, _ mode: Mode, data: BSONDocument) {
    self.name = name
    self.mode = mode
    self.data = data
  }

  /// Commands of these names fail with a code and labels, or with a closed connection, or wait.
  ///
  ///     {configureFailPoint: "failCommand", mode: …, data: {failCommands: […], errorCode: …,
  ///      errorLabels: […], closeConnection: …, writeConcernError: …, blockConnection: true,
  ///      blockTimeMS: blocks, appName: …}}
  ///
  /// With `client`, those of the client of this application name only.
  public static func failCommand(
    _ names: String..., mode: Mode = .times(1), code: Int32? = nil, labels: [String]? = nil,
    closesConnection: Bool = false, writeConcernError: BSONDocument? = nil,
    blocks: Duration? = nil, client: String? = nil
  ) -> FailPoint {
    var data = BSONBuilder()
    data.append("failCommands", array: names)
    if let code { data.append("errorCode", .int32(code)) }
    if let labels { data.append("errorLabels", array: labels) }
    if closesConnection { data.append("closeConnection", true) }
    if let writeConcernError { data.append("writeConcernError", .document(writeConcernError)) }
    if let blocks {
      data.append("blockConnection", true)
      data.append("blockTimeMS", .int64(blocks.millisecondsRoundedUp))
    }
    if let client { data.append("appName", .string(client)) }
    // A name with U+0000 in it, which no command has, leaves a failpoint that the server refuses.
    return FailPoint("failCommand", mode, data: (try? data.finish()) ?? [:])
  }

  var command: BSONDocument {
    let mode: BSONValue =
      switch mode {
      case .times(let times): ["times": .int32(times)]
      case .skip(let times): ["skip": .int32(times)]
      case .always: "alwaysOn"
      }
    return ["configureFailPoint": .string(name), "mode": mode, "data": .document(data)]
  }

  var end: BSONDocument { ["configureFailPoint": .string(name), "mode": "off"] }
}

/// Runs `body` while the failpoint is set, and takes it away afterwards.
public func withFailPoint<Result>(
  _ point: FailPoint, on client: MongoClient, _ body: () async throws -> Result
) async throws -> Result {
  let admin = client.database("admin")
  _ = try await admin.runCommand(point.command)
  do {
    let result = try await body()
    _ = try await admin.runCommand(point.end)
    return result
  } catch {
    // In a task of its own, because a cancelled task's calls do not begin.
    _ = try? await Task { try await admin.runCommand(point.end) }.value
    throw error
  }
}

extension BSONBuilder {
  fileprivate mutating func append(_ key: String, array texts: [String]) {
    beginArray(key)
    for text in texts { append(.string(text)) }
    endArray()
  }
}
