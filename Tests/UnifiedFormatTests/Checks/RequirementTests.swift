import BSON
import Testing

/// Which deployments a requirement lets a test run on.
@Suite struct RequirementTests {
  private static func facts() throws -> ServerFacts {
    ServerFacts(
      version: try #require(ServerVersion("6.0.5")), topology: "replicaset",
      parameters: ["enableTestCommands": true, "limit": 5])
  }

  private func unmet(_ alternatives: String) throws -> String? {
    let fields = Fields(try BSONDocument(extendedJSON: #"{"r":\#(alternatives)}"#), at: "")
    return Requirement.unmet(try fields.objects("r", Requirement.init), by: try Self.facts())
  }

  @Test(arguments: [
    #"[{"minServerVersion":"6.0"}]"#, #"[{"minServerVersion":"6.0.5","maxServerVersion":"6.0.5"}]"#,
    #"[{"maxServerVersion":"6.0.99"}]"#, #"[{"topologies":["sharded","replicaset"]}]"#,
    #"[{"serverless":"forbid"}]"#, #"[{"auth":false}]"#, #"[{"csfle":false}]"#,
    #"[{"serverParameters":{"enableTestCommands":true,"limit":5.0}}]"#,
    #"[{"topologies":["single"]},{"topologies":["replicaset"]}]"#, "[{}]",
  ]) func runs(_ alternatives: String) throws {
    #expect(try unmet(alternatives) == nil)
  }

  @Test(arguments: [
    (#"[{"minServerVersion":"6.0.6"}]"#, "MongoDB 6.0.6 or later"),
    (#"[{"minServerVersion":"6.10"}]"#, "MongoDB 6.10.0 or later"),
    (#"[{"maxServerVersion":"6.0.4"}]"#, "MongoDB 6.0.4 or earlier"),
    (#"[{"topologies":["single","sharded"]}]"#, "topology single or sharded"),
    (#"[{"auth":true}]"#, "authentication"), (#"[{"csfle":true}]"#, "client-side encryption"),
    (#"[{"csfle":{"minLibmongocryptVersion":"1.2"}}]"#, "client-side encryption"),
    (#"[{"serverParameters":{"limit":6}}]"#, "server parameter limit"),
    (#"[{"serverless":"require"}]"#, "a serverless deployment"),
    (#"[{"auth":true},{"minServerVersion":"7"}]"#, "authentication, or MongoDB 7.0.0 or later"),
  ]) func doesNotRun(_ alternatives: String, _ reason: String) throws {
    #expect(try unmet(alternatives) == reason)
  }
}
