import BSON
import Foundation
import Mongo
import Testing

@testable import LocalMongo

@Suite(needsMongod, .serialized) struct SupervisionTests {
  @Test func bringsAKilledMongodBackWithAllThatWasAcknowledged() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { database, local in
        let things = database.collection("things")
        for number in 1...5 {
          try await insertSurely(["_id": .int64(Int64(number))], into: things)
          if let process = local.process { kill(process, SIGKILL) }
          try await insertSurely(["_id": .int64(Int64(100 + number))], into: things)
        }
        #expect(try await things.countDocuments() == 10)
      }
    }
  }

  @Test func stopsMongodAndFreesTheFolderAtTheEnd() async throws {
    try await withTemporaryFolder { folder in
      let process = try await withServer(on: folder) { _, local in try #require(local.process) }
      #expect(!processExists(process))
      #expect(throws: LocalMongoError.notRunning(path: folder)) {
        try LocalMongo.attach(dataFolder: folder)
      }
    }
  }

  @Test func stopsAStrayBeforeItStartsItsOwn() async throws {
    try await withTemporaryFolder { folder in
      let data = DataFolder(at: folder)
      try data.create()
      let configuration = try configuration(folder)
      let place = SocketPlace(for: try data.identity())
      try place.prepare()
      let stray = MongodProcess(
        program: configuration.mongod.path,
        arguments: MongodArguments(configuration, folder: data, socket: place.socket),
        folder: folder, patience: .seconds(10))
      let (started, continuation) = AsyncStream.makeStream(of: Int32.self)
      let running = Task { try await stray.run { continuation.yield($0) } }
      var iterator = started.makeAsyncIterator()
      let process = try #require(await iterator.next())
      while !place.socket.acceptsConnections { await Task.yield() }
      // The stray mongod is found by its folder, even after the folder was renamed.
      let renamed = folder + "-renamed"
      try FileManager.default.moveItem(atPath: folder, toPath: renamed)
      defer { try? FileManager.default.moveItem(atPath: renamed, toPath: folder) }
      #expect(StrayMongod.all(on: try identity(renamed)).map(\.process) == [process])
      try await withServer(on: renamed) { database, local in
        #expect(local.process != process)
        #expect(!processExists(process))
        try await database.collection("things").insertOne(["_id": 1])
      }
      _ = try await running.value
    }
  }

  @Test func tellsWhoHoldsTheFolder() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { _, local in
        let uri = try await local.uri()
        #expect(try LocalMongo.attach(dataFolder: folder) == uri)
        let second = LocalMongo(try configuration(folder))
        let error = try await #require(throws: LocalMongoError.self) { try await second.run() }
        guard case .folderHeld(folder, let holder) = error else {
          Issue.record("another error: \(error)")
          return
        }
        #expect(holder.process == ProcessInfo.processInfo.processIdentifier)
        #expect(holder.command == "brine test")
        #expect(holder.since?.hasSuffix("Z") == true)
        #expect(local.process.map(processExists) == true, "the first one goes on")
      }
    }
  }

  @Test func startsInARenamedFolderAndInACopy() async throws {
    try await withTemporaryFolder { base in
      let (first, renamed, copy) = (base + "/first", base + "/renamed", base + "/copy")
      try await withServer(on: first) { database, _ in
        try await database.collection("things").insertOne(["_id": 1])
      }
      try FileManager.default.moveItem(atPath: first, toPath: renamed)
      // The copy has another socket, which is not in the configuration of its replica set yet.
      try FileManager.default.copyItem(atPath: renamed, toPath: copy)
      for folder in [renamed, copy] {
        try await withServer(on: folder) { database, _ in
          #expect(try await database.collection("things").findOne() == ["_id": 1])
          try await database.client.withTransaction { session in
            try await database.collection("things").insertOne(["_id": 2], session: session)
          }
        }
      }
    }
  }

  @Test func startsUnderAPathOf150Characters() async throws {
    try await withTemporaryFolder { base in
      let folder = base + "/" + String(repeating: "x", count: 149 - base.utf8.count)
      #expect(folder.utf8.count == 150)
      try await withServer(on: folder) { database, _ in
        try await database.collection("things").insertOne(["_id": 1])
      }
    }
  }

  @Test func keepsOtherUsersOffTheSocket() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { database, _ in
        let place = SocketPlace(for: try identity(folder))
        #expect(FileStatus(at: place.socket.path)?.permissions == 0o600)
        #expect(FileStatus(at: place.folder)?.permissions == 0o700)
        let options = try await database.client.database("admin").runCommand(["getCmdLineOpts": 1])
        #expect(options[path: ["parsed", "net", "bindIp"]]?.stringValue == place.socket.path)
      }
    }
  }

  @Test func runsABodyAndStops() async throws {
    try await withTemporaryFolder { folder in
      let uri = try await LocalMongo.withRunning(try configuration(folder)) { $0 }
      #expect(uri.hasSuffix("sock/?replicaSet=brine"))
      #expect(throws: LocalMongoError.self) { try LocalMongo.attach(dataFolder: folder) }
    }
  }

  /// Repeats the insertion until it succeeds, because the driver's single retry may meet the same
  /// dying mongod. A duplicate key means that an attempt without a reply took effect.
  private func insertSurely(_ document: BSONDocument, into things: Mongo.Collection) async throws {
    while true {
      do {
        try await things.insertOne(document)
        return
      } catch let error as MongoError {
        if error.isDuplicateKey { return }
        guard error.isUnavailable else { throw error }
      }
    }
  }

  private func identity(_ folder: String) throws -> FileStatus.Identity {
    try DataFolder(at: folder).identity()
  }
}
