import BSON
import Foundation
import Migrator
import Mongo
import MongoTesting
import TestSupport
import Testing

/// Migrations of the program from outside. One after the other: the program's database has one name.
@Suite(.serialized, .enabled(if: Place.canServe, Place.whyNot))
struct MigrationScenarios {}

/// A MongoDB that the program is told to migrate, and a folder of migrations.
struct MigrationStore {
  let uri: String
  let database: Database
  let folder: ScratchFolder

  private static let server = TestDeployment.separate("migrations")

  /// Runs the body with a store in which nothing is.
  static func with(_ body: (MigrationStore) async throws -> Void) async throws {
    let client = try await server.client()
    let database = client.database("brine")
    try await database.drop()
    try await withScratchFolder { folder in
      try await body(
        MigrationStore(uri: try await server.uri(), database: database, folder: folder))
    }
    try await database.drop()
  }

  /// The flags that name both.
  var flags: [String] { ["--mongo", uri, "--migrations", folder.path + "/migrations"] }

  func migrate(_ arguments: String...) async throws -> Command {
    try await Command.run(["migrate"] + arguments + flags)
  }

  /// Writes migrations that index, update in many batches and check.
  func writeMigrations() throws {
    let path = folder.path + "/migrations"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in Self.files {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
  }

  private static let files = [
    "0001-indexes.json": """
    {"number": 1, "name": "indexes", "phase": "expand", "description": "Finds by number.",
     "up": [
       {"createCollection": {"collection": "notes"}},
       {"createIndex": {"collection": "things", "name": "n", "key": {"n": 1}}},
       {"createIndex": {"collection": "notes", "name": "at", "key": {"at": -1}}}],
     "down": [
       {"dropIndex": {"collection": "notes", "name": "at"}},
       {"dropIndex": {"collection": "things", "name": "n"}}]}
    """,
    "0002-counts.json": """
    {"number": 2, "name": "counts", "phase": "expand", "description": "Counts on, twice.",
     "up": [
       {"update": {"collection": "things", "update": {"$inc": {"n": 1}}, "batch": 20}},
       {"update": {"collection": "things", "update": [{"$set": {"m": {"$add": ["$n", 1]}}}],
         "batch": 20}}],
     "down": [
       {"update": {"collection": "things", "update": {"$unset": {"m": ""}}}},
       {"update": {"collection": "things", "update": {"$inc": {"n": -1}}, "batch": 20}}]}
    """,
    "0003-checks.json": """
    {"number": 3, "name": "checks", "phase": "contract", "description": "Checks the counts.",
     "up": [
       {"validator": {"collection": "things", "level": "strict", "validator": {"n": {"$gt": 0}}}}],
     "irreversible": "it is only a test"}
    """,
  ]

  func addThings(_ count: Int) async throws {
    try await database.collection("things").insertMany(
      (0..<count).map { ["_id": .int32(Int32($0)), "n": .int32(Int32($0))] })
  }

  /// The content of all collections but the journal, which notes times.
  func hash() async throws -> BSONValue? {
    let reply = try await database.runCommand(["dbHash": 1, "collections": ["things", "notes"]])
    return reply["collections"]
  }

  func verify() async throws {
    let verified = try await migrate("verify")
    #expect(verified.status == 0, "\(verified.standardOutput)")
  }
}
