import BSON
import Mongo
import MongoTesting

/// A deployment for these tests only, so that what they break does not affect other tests.
struct TestServer: Sendable {
  let uri: String
  /// A client for preparing tests and checking their results.
  let client: MongoClient
  let facts: ServerFacts

  /// Starts a mongod, which ends with the process.
  init(_ name: String) async throws {
    // Some tests declare a version of the API that no server has yet.
    let deployment = TestDeployment.separate(name, parameters: ["acceptApiVersion2=true"])
    uri = try await deployment.uri()
    client = try await deployment.client()
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
