import BSON
import Mongo
import MongoTesting
import Synchronization

/// The deployment of these tests alone: what they break there, no other test meets.
struct TestServer: Sendable {
  let uri: String
  /// For preparing tests and looking at what they left.
  let client: MongoClient
  let facts: ServerFacts

  // Some tests declare a version of the API that no server has yet.
  private static let deployment = TestDeployment.separate(
    "unified", parameters: ["acceptApiVersion2=true"])
  private static let started = Mutex<Task<TestServer, any Error>?>(nil)

  /// The task is owned here, for as long as the process lives.
  static func shared() async throws -> TestServer {
    try await started.withLock { started in
      if let started { return started }
      let task = Task { try await TestServer() }
      started = task
      return task
    }.value
  }

  private init() async throws {
    uri = try await Self.deployment.uri()
    client = try await Self.deployment.client()
    let admin = client.database("admin")
    let build = try await admin.runCommand(["buildInfo": 1])
    let hello = try await admin.runCommand(["hello": 1])
    facts = ServerFacts(
      version: try .of(build),
      topology: Self.topology(hello),
      parameters: try await admin.runCommand(["getParameter": "*"]))
  }

  private static func topology(_ hello: BSONDocument) -> String {
    if hello["msg"]?.stringValue == "isdbgrid" { return "sharded" }
    return hello["setName"] == nil ? "single" : "replicaset"
  }
}

extension ServerVersion {
  /// Without what follows a hyphen, such as `-rc1`.
  fileprivate static func of(_ build: BSONDocument) throws -> ServerVersion {
    let text = build["version"]?.stringValue ?? ""
    guard let version = ServerVersion(String(text.prefix { $0 != "-" })) else {
      throw FormatError(place: "buildInfo", reason: "\(text) is no version")
    }
    return version
  }
}
