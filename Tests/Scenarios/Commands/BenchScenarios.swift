import BSON
import Foundation
import LocalMongo
import Mongo
import MongoTesting
import Testing

/// `brine bench store` measures the database and leaves nothing in it.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct BenchScenarios {
  @Test func measuresTheDatabaseOfARunningServerAndDropsItsOwn() async throws {
    try await withProgram { program in
      let uri = try LocalMongo.attach(dataFolder: program.dataFolder)
      let bench = try await Command.run("bench", "store", "--uri", uri, "--seconds", "1", "--json")
      #expect(bench.status == 0, "\(bench.standardError)")
      #expect(bench.standardOutput.split(separator: "\n").count == 8)
      #expect(bench.standardError.contains("temporary database brine_bench_"))
      #expect(try await databases(at: uri).filter { $0.hasPrefix("brine_bench") } == [])
    }
  }

  /// A write that the server still executes after the end would create the database again.
  @Test(.serialized, arguments: [SIGINT, SIGTERM])
  func dropsItsDatabaseWhenItIsStoppedInTheMiddleOfAWrite(by signal: Int32) async throws {
    let (uri, client) = (try await Self.server.uri(), try await Self.server.client())
    let slow = FailPoint.failCommand("insert", blocks: .seconds(1), client: "brine bench")
    try await withFailPoint(slow, on: client) {
      try await withScratchFolder { folder in
        let bench = try ChildProcess(
          ["bench", "store", "--mongo", uri, "--seconds", "60"], keepingOutputIn: folder)
        try await Patience.wait(for: "its first write") { try await inserts(client) ? () : nil }
        bench.send(signal)
        #expect(try await bench.status() == 1)
        #expect(bench.standardOutput == "")
      }
    }
    try await Patience.wait(for: "the end of the write") { try await inserts(client) ? nil : () }
    #expect(try await databases(at: uri).filter { $0.hasPrefix("brine_bench") } == [])
  }

  /// Its own mongod must drop the database before it ends.
  @Test func dropsItsDatabaseOnItsOwnMongodToo() async throws {
    try await withScratchFolder { folder in
      let data = "\(folder.path)/data"
      let bench = try ChildProcess(
        ["bench", "store", "--data", data, "--seconds", "60"], keepingOutputIn: folder)
      try await Patience.wait(for: "its beginning") {
        bench.standardError.contains("brine_bench_") ? () : nil
      }
      bench.send(SIGINT)
      #expect(try await bench.status() == 1)
      let after = try await RunningProgram.start(in: folder)
      let uri = try LocalMongo.attach(dataFolder: after.dataFolder)
      #expect(try await databases(at: uri).filter { $0.hasPrefix("brine_bench") } == [])
      try await after.terminate()
    }
  }

  @Test func saysWhenNobodyAnswers() async throws {
    let port = try await FreePort.find()
    let bench = try await Command.run(
      "bench", "store", "--mongo", "mongodb://u:secret@127.0.0.1:\(port)")
    #expect(bench.status == 5)
    #expect(bench.standardError.contains("does not answer"))
    #expect(!bench.standardError.contains("secret"))
  }

  /// A separate server, so that the failpoint does not affect other tests.
  private static let server = TestDeployment.separate("bench")

  /// Whether the server is inserting documents for the bench.
  private func inserts(_ client: MongoClient) async throws -> Bool {
    let reply = try await client.database("admin").runCommand([
      "currentOp": 1, "appName": "brine bench", "command.insert": ["$exists": true],
    ])
    return reply["inprog"]?.arrayValue?.isEmpty == false
  }

  private func databases(at uri: String) async throws -> [String] {
    let client = try MongoClient(MongoConfiguration(uri: uri))
    let names = try await client.listDatabases(options: .init(namesOnly: true)).map(\.name)
    await client.shutdown()
    return names
  }
}
