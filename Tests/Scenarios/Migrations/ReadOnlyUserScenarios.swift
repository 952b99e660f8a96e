import BSON
import Foundation
import LocalMongo
import Mongo
import MongoTesting
import TestSupport
import Testing

extension MigrationScenarios {
  /// Looking needs no right to write.
  @Suite struct ReadOnlyUser {
    @Test func whoMayOnlyReadCanLookAndNothingElse() async throws {
      try await withScratchFolder { folder in
        let port = try await FreePort.find()
        let server = try start(on: folder, port: port)
        do {
          try await addUsers(port: port)
          try await look(port: port)
        } catch {
          server.send(SIGKILL)
          throw error
        }
        server.send(SIGTERM)
        _ = try await server.status()
      }
    }

    private func start(on folder: ScratchFolder, port: Int) throws -> ChildProcess {
      let data = folder.path + "/data"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      return try ChildProcess(
        [
          "--dbpath", data, "--bind_ip", "127.0.0.1", "--port", "\(port)", "--nounixsocket",
          "--auth", "--wiredTigerCacheSizeGB", "0.25",
        ], of: URL(filePath: try #require(TestDeployment.mongod).path), keepingOutputIn: folder)
    }

    /// A client on the same machine may make the first user.
    private func addUsers(port: Int) async throws {
      let admin = ["createUser": "root", "pwd": "secret", "roles": ["root"]] as BSONDocument
      try await with("mongodb://127.0.0.1:\(port)") { client in
        _ = try await client.database("admin").runCommand(admin)
      }
      try await with("mongodb://root:secret@127.0.0.1:\(port)") { client in
        _ = try await client.database("admin").runCommand([
          "createUser": "reader", "pwd": "secret", "roles": [["role": "read", "db": "brine"]],
        ])
        try await client.database("brine").collection("athletes").insertOne(["_id": "ath_1"])
      }
    }

    private func with(_ uri: String, _ body: (MongoClient) async throws -> Void) async throws {
      var configuration = MongoConfiguration(uri: uri)
      // The server is not a replica set, so a write cannot wait for a majority.
      configuration.writeConcern = WriteConcern(w: .nodes(1), journal: true)
      configuration.monitoring = .off
      let client = try MongoClient(configuration)
      do { try await body(client) } catch {
        await client.shutdown()
        throw error
      }
      await client.shutdown()
    }

    private func look(port: Int) async throws {
      let store = ["--mongo", "mongodb://reader:secret@127.0.0.1:\(port)/?authSource=admin"]
      let plan = try await Command.run(["migrate", "plan"] + store)
      #expect(plan.status == 0, "\(plan.standardError)")
      #expect(plan.standardOutput.contains("0001-collections-and-indexes"))
      let status = try await Command.run(["migrate", "status", "--json"] + store)
      #expect(status.status == 0 && status.standardOutput.contains(#""state":"pending""#))
      #expect(try await Command.run(["migrate", "verify"] + store).status == 5)
      let up = try await Command.run(["migrate", "up"] + store)
      #expect(up.status == 1 && up.standardError.contains("Unauthorized"))
      try await with("mongodb://root:secret@127.0.0.1:\(port)") { client in
        let names = try await client.database("brine").listCollections().map(\.name)
        #expect(names == ["athletes"])
      }
    }
  }
}
