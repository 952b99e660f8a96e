import BSON
import Migrator
import Mongo
import MongoTesting
import Testing

/// Of two migrators one works, and the other one waits or says who does.
@Suite(needsMongod) struct MigrationLockTests {
  private func change() async throws -> [Migration] {
    try await migrations(
      (#"{"update": {"collection": "things", "update": {"$inc": {"n": 1}}, "batch": 3}}"#, nil))
  }

  /// Migrates in a task of its own, and holds still in the middle until the body has ended.
  private func whileMigrating(
    _ database: Database, _ body: () async throws -> Void
  ) async throws {
    let (began, beginning) = AsyncStream.makeStream(of: Void.self)
    let (ended, ending) = AsyncStream.makeStream(of: Void.self)
    let all = try await MigrationsOnDisk.with { folder in
      try folder.add(number: 1, up: #"{"swift": {"step": "hold"}}"#, down: nil)
      return try folder.migrations(steps: ["hold"])
    }
    let hold = NamedStep("hold") { _ in
      beginning.yield()
      for await _ in ended { break }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await Migrator(database, all, steps: [hold], by: "first").up()
      }
      for await _ in began { break }
      do { try await body() } catch {
        ending.yield()
        throw error
      }
      ending.yield()
      try await group.waitForAll()
    }
  }

  @Test func aSecondMigratorNamesTheHolder() async throws {
    try await withTemporaryDatabase { database in
      let all = try await change()
      try await whileMigrating(database) {
        let other = Migrator(database, all, by: "second")
        let holder = try #require(try await other.standing().holder)
        #expect(holder.owner == "first" && !holder.isAbandoned)
        #expect(holder.process == .current())
        let unlocking = await #expect(throws: MigrationRefusal.self) {
          _ = try await other.unlock(force: false)
        }
        guard case .locked(let named) = unlocking else {
          Issue.record("\(String(describing: unlocking))")
          return
        }
        #expect("\(named)".contains("process \(holder.process.process) on \(holder.process.host)"))
      }
      #expect(try await Migrator(database, all).standing().holder == nil)
    }
  }

  @Test func ofManyAtOnceEachStepIsDoneOnce() async throws {
    try await withTemporaryDatabase { database in
      let all = try await change()
      try await database.collection("things").insertMany((0..<50).map { ["_id": .int32($0)] })
      let applied = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<4 {
          group.addTask {
            try await Migrator(database, all, by: "m\(number)").up(waiting: true).count
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(applied == 1)
      #expect(try await database.collection("things").countDocuments(["n": 1]) == 50)
    }
  }

  @Test func withoutWaitingTheOthersAreRefused() async throws {
    try await withTemporaryDatabase { database in
      let all = try await change()
      try await lock(database, heartbeatBefore: 0)
      let refusal = await #expect(throws: MigrationRefusal.self) {
        try await Migrator(database, all).up()
      }
      guard case .locked(let holder) = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      #expect(holder.process.host == "elsewhere")
      #expect(try await database.collection("migrations").countDocuments() == 1)
    }
  }

  /// A lock of a process on another machine.
  private func lock(
    _ database: Database, heartbeatBefore seconds: Int64, host: String = "elsewhere",
    birth: BSONValue? = nil
  ) async throws {
    let reply = try await database.runCommand(["hello": 1])
    let now = try #require(reply["localTime"]?.datetimeMilliseconds)
    let beat = BSONValue.datetime(milliseconds: now - seconds * 1_000)
    var lock: BSONDocument = [
      "_id": "lock", "owner": "dead", "host": .string(host), "process": .int32(1),
      "takenAt": beat, "heartbeatAt": beat,
    ]
    if let birth { lock = try lock.appending("birth", birth) }
    try await database.collection("migrations").insertOne(lock)
  }

  @Test func aLockWithoutASignOfLifeIsTaken() async throws {
    try await withTemporaryDatabase { database in
      try await lock(database, heartbeatBefore: 60)
      let told = Told()
      let all = try await change()
      #expect(try await Migrator(database, all, told: told).up().count == 1)
      guard case .tookLock(let former) = told.events.first else {
        Issue.record("nobody said that the lock was taken")
        return
      }
      #expect(former.owner == "dead" && former.isAbandoned)
    }
  }

  @Test func aLockOfAProcessThatHasEndedIsTakenAtOnce() async throws {
    try await withTemporaryDatabase { database in
      // What the lock says of this process, with another start.
      let all = try await change()
      let birth = try await ownBirth(in: database)
      try await lock(database, heartbeatBefore: 0, birth: .string(birth + "0"))
      #expect(try await Migrator(database, all).up().count == 1)
    }
  }

  private func ownBirth(in database: Database) async throws -> String {
    let other = database.client.database(database.name + "_own")
    var birth: String?
    try await whileMigrating(other) {
      birth = try await other.collection("migrations").findOne(["_id": "lock"])?["birth"]?
        .stringValue
    }
    try await other.drop()
    return try #require(birth, "the system tells nothing of processes")
  }

  @Test func theTransactionThatADeadMigratorLeftOpenIsEnded() async throws {
    try await withTemporaryDatabase { database in
      let all = try await change()
      try await database.collection("things").insertMany((0..<10).map { ["_id": .int32($0)] })
      let journal = database.collection("migrations")
      try await database.client.withSession { session in
        let id = try await session.id()
        try await journal.insertOne([
          "_id": 1, "name": "change", "phase": "expand", "checksum": .string(all[0].checksum),
          "state": "up", "done": 0, "owner": "dead", "session": .document(id),
        ])
        try await session.startTransaction()
        try await journal.updateOne(["_id": 1], ["$set": ["position": 5]], session: session)
        try await withCapturedCommands { client, captured in
          try await Migrator(client.database(database.name), all).up()
          let ended = captured.commands(named: "killSessions")
          #expect(ended.map { $0["killSessions"] } == [.array([.document(id)])])
        }
        await #expect(throws: MongoError.self) { try await session.commitTransaction() }
      }
      #expect(try await database.collection("things").countDocuments(["n": 1]) == 10)
    }
  }

  @Test func aMigratorThatLostItsLockStopsBeforeItNotesAnything() async throws {
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertMany((0..<10).map { ["_id": .int32($0)] })
      let all = try await change()
      let hold = try await MigrationsOnDisk.with { folder in
        try folder.add(number: 1, up: #"{"swift": {"step": "sleep"}}"#, down: nil)
        return try folder.migrations(steps: ["sleep"])
      }
      // While it slept, another one took its lock and its migration.
      let sleep = NamedStep("sleep") { context in
        _ = try await Migrator(context.database, all, by: "other").unlock(force: true)
        let journal = context.database.collection("migrations")
        try await journal.updateOne(["_id": 1], ["$set": ["owner": "other"]])
      }
      await #expect(throws: MigrationRefusal.lockLost) {
        try await Migrator(database, hold, steps: [sleep], by: "first").up()
      }
      let entry = try await database.collection("migrations").findOne(["_id": 1])
      #expect(entry?["done"] == 0 && entry?["owner"] == "other")
    }
  }

  @Test func unlockingLeavesALivingHolderAloneUnlessForced() async throws {
    try await withTemporaryDatabase { database in
      let migrator = Migrator(database, [])
      #expect(try await migrator.unlock(force: false) == nil)
      try await lock(database, heartbeatBefore: 1)
      await #expect(throws: MigrationRefusal.self) { _ = try await migrator.unlock(force: false) }
      #expect(try await migrator.unlock(force: true)?.owner == "dead")
      try await lock(database, heartbeatBefore: 60)
      #expect(try await migrator.unlock(force: false)?.owner == "dead")
      #expect(try await migrator.standing().holder == nil)
    }
  }
}
