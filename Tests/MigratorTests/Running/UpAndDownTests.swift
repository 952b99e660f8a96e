import BSON
import Migrator
import Mongo
import MongoTesting
import TestSupport
import Testing

/// A store is taken to any version and back, and never half unknowingly.
@Suite(needsMongod) struct UpAndDownTests {
  private let first = (
    up: #"{"createIndex": {"collection": "things", "name": "n", "key": {"n": 1}}}"#,
    down: #"{"dropIndex": {"collection": "things", "name": "n"}}"# as String?
  )
  private let second = (
    up: #"{"update": {"collection": "things", "update": {"$inc": {"n": 1}}, "batch": 2}}"#,
    down: #"{"update": {"collection": "things", "update": {"$inc": {"n": -1}}, "batch": 2}}"#
      as String?
  )
  private let third = (
    up: #"""
    {"validator": {"collection": "things", "level": "strict", "validator": {"n": {"$gt": 0}}}}
    """#,
    down: #"{"validator": {"collection": "things", "level": "off"}}"# as String?
  )

  private func withThings(
    _ body: (Database, [Migration]) async throws -> Void
  ) async throws {
    let all = try await migrations(first, second, third)
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertMany(
        (0..<9).map { ["_id": .int32($0), "n": 0] })
      try await body(database, all)
    }
  }

  private func states(_ database: Database, _ all: [Migration]) async throws -> [StoreStanding
    .State]
  {
    try await Migrator(database, all).standing().lines.map(\.state)
  }

  @Test func upDownUpIsTheSameAsUp() async throws {
    try await withThings { database, all in
      let (former, formerRules) = (try await hash(of: database), try await rules(of: database))
      let migrator = Migrator(database, all)
      #expect(try await migrator.up().map(\.number) == [1, 2, 3])
      let (up, upRules) = (try await hash(of: database), try await rules(of: database))
      #expect(try await migrator.verify().isEmpty)
      #expect(try await migrator.down(3).map(\.number) == [3, 2, 1])
      #expect(try await hash(of: database) == former)
      #expect(try await rules(of: database) == formerRules)
      try await migrator.up()
      #expect(try await hash(of: database) == up && up != former)
      #expect(try await rules(of: database) == upRules)
    }
  }

  @Test func itGoesToTheNumberThatIsAskedForAndDoesNothingTwice() async throws {
    try await withThings { database, all in
      let migrator = Migrator(database, all)
      let applied = try await migrator.up(to: 2)
      #expect(applied.count == 2)
      #expect(try await states(database, all) == [.applied, .applied, .pending])
      #expect(try await migrator.up(to: 2).isEmpty)
      #expect(try await migrator.down().map(\.number) == [2])
      #expect(try await migrator.up().map(\.number) == [2, 3])
      #expect(try await migrator.down(99).count == 3)
      #expect(try await migrator.down().isEmpty)
      for number in [0, 4, -1] {
        await #expect(throws: MigrationRefusal.noSuchMigration(number)) {
          try await migrator.up(to: number)
        }
      }
    }
  }

  @Test func whatIsAskedToStopStopsBehindABatchAndGoesOnThere() async throws {
    try await withThings { database, all in
      let undisturbed = try await afterUp(all)
      let stop = StopRequest()
      let told = Told { event in
        if case .documents(let pace) = event, pace.done == 4 { stop.stop() }
      }
      await #expect(throws: MigrationRefusal.stopped(all[1].title, .up, done: 0, of: 1)) {
        try await Migrator(database, all, stop: stop, told: told).up()
      }
      #expect(try await states(database, all) == [.applied, .underWay(.up, done: 0), .pending])
      #expect(try await database.collection("things").countDocuments(["n": 1]) == 4)
      let standing = try await Migrator(database, all).standing()
      #expect(standing.holder == nil)
      #expect(standing.servingRefusal == .pending([all[1].title, all[2].title]))
      await #expect(throws: MigrationRefusal.underWay(all[1].title, .up)) {
        try await Migrator(database, all).down()
      }
      let later = Told()
      try await Migrator(database, all, told: later).up()
      #expect(try await hash(of: database) == undisturbed)
      let paces = later.events.compactMap {
        if case .documents(let pace) = $0 { pace } else { nil }
      }
      #expect(paces.first?.done == 4 && paces.first?.total == 9)
    }
  }

  @Test func whatIsLeftOnTheWayDownMustBeFinishedDown() async throws {
    try await withThings { database, all in
      let former = try await hash(of: database)
      try await Migrator(database, all).up()
      try await Migrator(database, all).down()
      let stop = StopRequest()
      let told = Told { if case .documents = $0 { stop.stop() } }
      await #expect(throws: MigrationRefusal.stopped(all[1].title, .down, done: 0, of: 1)) {
        try await Migrator(database, all, stop: stop, told: told).down()
      }
      await #expect(throws: MigrationRefusal.underWay(all[1].title, .down)) {
        try await Migrator(database, all).up()
      }
      #expect(try await Migrator(database, all).down(2).map(\.number) == [2, 1])
      #expect(try await hash(of: database) == former)
    }
  }

  private func afterUp(_ all: [Migration]) async throws -> BSONValue? {
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertMany(
        (0..<9).map { ["_id": .int32($0), "n": 0] })
      try await Migrator(database, all).up()
      return try await hash(of: database)
    }
  }

  @Test func aStepThatFailsIsTriedAgainByTheNextRun() async throws {
    let all = try await migrations(first, third)
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      try await things.insertOne(["_id": 1, "n": 0])
      let refusal = await #expect(throws: MigrationRefusal.self) {
        try await Migrator(database, all).up()
      }
      guard case .failed(all[1].title, .up, step: 1, .misfits(_, ["1"], 1)) = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      try await things.updateOne(["_id": 1], ["$set": ["n": 1]])
      #expect(try await Migrator(database, all).up().map(\.number) == [2])
    }
  }

  @Test func whatCannotBeTakenBackIsRefusedBeforeAnythingIsDone() async throws {
    let all = try await migrations(first, (second.up, nil), third)
    try await withTemporaryDatabase { database in
      try await database.collection("things").insertOne(["_id": 1, "n": 1])
      let migrator = Migrator(database, all)
      try await migrator.up()
      await #expect(throws: MigrationRefusal.irreversible(all[1].title, why: "nobody can")) {
        try await migrator.down(2)
      }
      #expect(try await states(database, all) == [.applied, .applied, .applied])
      #expect(try await migrator.down(1).map(\.number) == [3])
    }
  }

  @Test func aChangedFileIsRefusedUntilItIsAccepted() async throws {
    let changed = try await migrations(
      first, (second.up.replacing("2", with: "3"), second.down), third)
    try await withThings { database, all in
      try await Migrator(database, all).up(to: 2)
      let migrator = Migrator(database, changed)
      await #expect(throws: MigrationRefusal.changed([all[1].title])) { try await migrator.up() }
      await #expect(throws: MigrationRefusal.changed([all[1].title])) { try await migrator.down() }
      await #expect(throws: MigrationRefusal.changed([all[1].title])) {
        _ = try await migrator.plan()
      }
      #expect(try await states(database, changed) == [.applied, .changed, .pending])
      #expect(try await migrator.verify().first == .changedFile(all[1].title))
      await #expect(throws: MigrationRefusal.notApplied(3)) {
        try await migrator.up(accepting: [2, 3])
      }
      #expect(try await migrator.up(to: 2, accepting: [2]).isEmpty)
      #expect(try await states(database, changed) == [.applied, .applied, .pending])
      #expect(try await migrator.up().map(\.number) == [3])
    }
  }

  @Test func oneThatComesBeforeAnAppliedOneIsTooLate() async throws {
    try await withThings { database, all in
      try await Migrator(database, all).up(to: 2)
      try await database.collection("migrations").deleteOne(["_id": 1])
      await #expect(
        throws: MigrationRefusal.outOfOrder(pending: all[0].title, applied: all[1].title)
      ) { try await Migrator(database, all).up() }
    }
  }

  @Test func aStoreOfANewerReleaseIsServedUnlessItLostSomething() async throws {
    try await withThings { database, all in
      try await Migrator(database, all).up()
      let older = Array(all.prefix(2))
      let standing = try await Migrator(database, older).standing()
      #expect(standing.lines.last?.state == .unknown)
      #expect(standing.servingRefusal == nil)
      await #expect(throws: MigrationRefusal.unknown([all[2].title])) {
        try await Migrator(database, older).down()
      }
      #expect(try await Migrator(database, older).verify() == [.unknown(all[2].title, .expand)])
      for phase: BSONValue in ["contract", "a phase of the future"] {
        try await database.collection("migrations").updateOne(
          ["_id": 3], ["$set": ["phase": phase]])
        let refusal = try await Migrator(database, older).standing().servingRefusal
        #expect(refusal == .unknownContract([all[2].title]))
      }
    }
  }

  @Test func aNewStoreMadeAtOnceIsTheSameAsAMigratedOne() async throws {
    let all = try [Migration].ofThePackage
    try await withTemporaryDatabase { migrated in
      try await Migrator(migrated, all).up()
      try await withTemporaryDatabase { made in
        try await made.migrate()
        #expect(try await rules(of: made) == rules(of: migrated))
        let standing = try await Migrator(made, all).standing()
        #expect(standing.servingRefusal == nil && standing.changed.isEmpty)
        #expect(try await Migrator(made, all).verify().isEmpty)
        await #expect(throws: MigrationRefusal.notEmpty) { try await made.migrate() }
      }
    }
  }
}
