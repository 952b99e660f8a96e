import BSON
import Foundation
import Mongo
import TestSupport
import Testing

extension MigrationScenarios {
  /// The commands, and what serving makes of a store that is not ready.
  @Suite struct Commands {
    @Test func upDownAndUpAgain() async throws {
      try await MigrationStore.with { store in
        try store.writeMigrations()
        try await store.addThings(100)
        let former = try await store.hash()
        let plan = try await store.migrate("plan")
        #expect(plan.status == 0 && plan.standardOutput.contains("Nothing was written."))
        #expect(plan.standardOutput.contains("1. update documents of things: 100 documents"))
        #expect(plan.standardOutput.contains("not possible yet: 1 documents of things do not fit"))
        #expect(try await store.database.listCollections().map(\.name) == ["things"])
        let up = try await store.migrate("up", "--to", "2", "--json")
        #expect(
          up.standardOutput == """
            {"applied":[{"number":1,"name":"indexes"},{"number":2,"name":"counts"}]}

            """)
        let applied = try await store.hash()
        let down = try await store.migrate("down", "--steps", "2")
        #expect(down.standardOutput == "took back 0002-counts\ntook back 0001-indexes\n")
        #expect(
          try await store.hash()?.documentValue?["things"] == former?.documentValue?["things"])
        #expect(try await store.migrate("up").status == 0)
        #expect(try await store.hash() == applied)
        let refused = try await store.migrate("down")
        #expect(refused.status == 5)
        #expect(refused.standardError.contains("cannot be taken back: it is only a test"))
        #expect(try await store.migrate("up", "--to", "9").status == 3)
        #expect(try await store.migrate("down", "--steps", "0").status == 2)
        #expect(try await store.migrate("unlock").standardOutput == "Nobody holds the lock.\n")
      }
    }

    @Test func aWrongFileIsRefusedByNameAndPlace() async throws {
      try await MigrationStore.with { store in
        try store.writeMigrations()
        try Data(#"{"number": 4, "up": [{"mend": {}}]}"#.utf8).write(
          to: URL(filePath: store.folder.path + "/migrations/0004-mend.json"))
        let up = try await store.migrate("up")
        #expect(up.status == 5)
        #expect(up.standardError.contains("0004-mend.json: /up/0/mend: unknown step"))
        #expect(try await store.database.listCollections().isEmpty)
      }
    }

    @Test func aChangedFileIsRefusedUntilItIsAccepted() async throws {
      try await MigrationStore.with { store in
        try store.writeMigrations()
        #expect(try await store.migrate("up", "--to", "1").status == 0)
        let file = URL(filePath: store.folder.path + "/migrations/0001-indexes.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("Finds by", with: "Searches by").utf8).write(to: file)
        let refused = try await store.migrate("up")
        #expect(refused.status == 5 && refused.standardError.contains("up --accept 1"))
        #expect(try await store.migrate("verify").status == 5)
        #expect(try await store.migrate("up", "--accept", "1", "--to", "1").status == 0)
        #expect(try await store.migrate("plan").status == 0)
      }
    }

    @Test func aNewFileHasTheNextNumberAndMustBeCompleted() async throws {
      try await MigrationStore.with { store in
        try store.writeMigrations()
        let new = try await store.migrate("new", "index-of-sports")
        #expect(new.status == 0 && new.standardOutput.contains("0004-index-of-sports.json"))
        let plan = try await store.migrate("plan")
        #expect(plan.status == 5)
        #expect(plan.standardError.contains("0004-index-of-sports.json: /up: expected a list"))
        #expect(try await store.migrate("new", "Index of sports").status == 2)
      }
    }

    @Test func servingRefusesAStoreThatIsNotReady() async throws {
      try await MigrationStore.with { store in
        let flags = ["--mongo", store.uri]
        let refused = try await Command.run(
          ["serve", "--port", "\(try await FreePort.find())"] + flags)
        #expect(refused.status == 5)
        #expect(refused.standardError.contains("then run: brine migrate up"))
        let listing = try await Command.run(["athlete", "list"] + flags)
        #expect(listing.status == 5 && listing.standardError.contains("brine migrate up"))
        #expect(try await store.database.listCollections().isEmpty)
        #expect(try await Command.run(["migrate", "up"] + flags).status == 0)
        let journal = store.database.collection("migrations")
        try await journal.insertOne([
          "_id": 9_001, "name": "of-the-future", "phase": "expand", "checksum": "?",
          "state": "applied",
        ])
        let program = try await RunningProgram.start(["serve"] + flags, in: store.folder)
        #expect(try await program.terminate() == 0)
        try await journal.updateOne(["_id": 9_001], ["$set": ["phase": "contract"]])
        let late = try await Command.run(
          ["serve", "--port", "\(try await FreePort.find())"] + flags)
        #expect(late.status == 5)
        #expect(late.standardError.contains("9001-of-the-future"))
      }
    }

    @Test func theOwnStoreIsMigratedByWhateverOpensItAndTheLogSaysSo() async throws {
      try await withScratchFolder { folder in
        let data = ["--data", folder.path + "/data"]
        let status = try await Command.run(["migrate", "status", "--json"] + data)
        #expect(status.standardOutput.hasPrefix(#"{"ready":false"#))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
        let first = try await RunningProgram.start(in: folder)
        #expect(first.process.standardError.contains("migrated the store"))
        let beside = try await Command.run(["migrate", "verify"] + data)
        #expect(beside.status == 0, "\(beside.standardOutput)")
        try await first.terminate()
        let second = try await RunningProgram.start(in: folder)
        #expect(!second.process.standardError.contains("migrated the store"))
        try await second.terminate()
      }
    }
  }
}
