import Access
import BSON
import BrineTesting
import Documents
import Edge
import Foundation
import Mongo
import Schema
import TestSupport
import Testing
import Time
import UseCases

/// Datasets of made-up athletes in a store.
@Suite(.needsMongod) struct SeedTests {
  @Test(arguments: ["season", "team", "edge-cases"])
  func aDatasetIsReadAndSeededAndRemoved(_ name: String) async throws {
    try await withBrine { inProcess in
      let plan = try plan(of: name, athletes: 12, days: 20)
      let seeds = inProcess.brine.seeds
      let tally = try await seeds.run(plan, by: .service)
      // A team has its coach beside them.
      #expect(try await inProcess.count("athletes") == tally.athletes)
      #expect(
        tally.athletes == (name == "team" ? 13 : 12) && tally.events > 200 && tally.recordings > 10)
      #expect(try await inProcess.count("events") == tally.events)
      #expect(try await inProcess.count("recordings") == tally.recordings)
      #expect(try await seeds.remove(name, by: .service) == tally)
      for collection in ["athletes", "events", "recordings", "teams", "memberships"] {
        #expect(try await inProcess.count(collection) == 0, "\(collection)")
      }
      #expect(try await seeds.remove(name, by: .service).athletes == 0)
    }
  }

  @Test func theSameArgumentsMakeTheSameBytes() async throws {
    let plan = try plan(of: "season", athletes: 15, days: 10)
    let hashes = try await [stored(plan), stored(plan)]
    #expect(hashes[0] == hashes[1])
    let other = try SeedPlan(
      plan.dataset, athletes: 15, days: 10, until: plan.until, seed: plan.seed + 1)
    #expect(try await stored(other) != hashes[0])
  }

  /// On any machine, and in any build: a change of this makes every dataset another one.
  @Test func theBytesAreThoseOfEveryOtherMachine() async throws {
    let plan = try plan(of: "edge-cases", athletes: 12, days: 40)
    let hashes = try await stored(plan)
    #expect(hashes["athletes"] == "390ac506e53bb9993ac850e254e79bec")
    #expect(hashes["events"] == "392f9765fe0080c3c82ba11e1f37c51a")
    #expect(hashes["recordings"] == "567e084b0a4537285fbeb858daf26388")
  }

  @Test func aTeamHasItsMembersAndItsCoach() async throws {
    try await withBrine { inProcess in
      try await inProcess.brine.seeds.run(plan(of: "team", athletes: 5, days: 2), by: .service)
      let members = try await inProcess.database.collection("memberships").find([:])
      let roles = members.compactMap { $0["role"]?.stringValue }.sorted()
      #expect(roles == ["athlete", "athlete", "athlete", "athlete", "athlete", "coach"])
      let athletes = try await inProcess.database.collection("athletes").find([:])
      let ids = Set(athletes.compactMap { $0["_id"]?.stringValue })
      #expect(Set(members.compactMap { $0["athlete"]?.stringValue }) == ids)
    }
  }

  @Test func anAthleteIsTheSameAmongFewAndAmongMany() async throws {
    let few = try await athletes(of: plan(of: "season", athletes: 3, days: 2))
    let many = try await athletes(of: plan(of: "season", athletes: 30, days: 2))
    #expect(few.count == 3 && Set(few).isSubset(of: many))
  }

  @Test func aStoreThatHoldsAthletesIsLeftAsItIs() async throws {
    try await withBrine { inProcess in
      _ = try await inProcess.newAthlete(["name": "Ada"])
      let plan = try plan(of: "team", athletes: 2, days: 2)
      await #expect(throws: SeedRefusal.notEmpty) {
        try await inProcess.brine.seeds.run(plan, by: .service)
      }
      #expect(try await inProcess.count("athletes") == 1)
      #expect(try await inProcess.count("events") == 0)
    }
  }

  @Test func whoMayNotWriteEverybodysDataMayNotSeed() async throws {
    try await withBrine { inProcess in
      let plan = try plan(of: "team", athletes: 2, days: 2)
      let somebody = Caller(.account("acc_1"), through: .http)
      await #expect(throws: AccessDenied.self) {
        try await inProcess.brine.seeds.run(plan, by: somebody)
      }
      await #expect(throws: AccessDenied.self) {
        try await inProcess.brine.seeds.remove("team", by: somebody)
      }
    }
  }

  /// Nothing is written of a dataset that some athlete's zone would carry out of the calendar.
  @Test func aDatasetAtTheEndsOfTheCalendarIsRefusedOrWrittenWhole() async throws {
    let dataset = try dataset("edge-cases")
    let early = try #require(PlainDate(year: 1, month: 1, day: 7))
    let late = try #require(PlainDate(year: 9999, month: 12, day: 29))
    for (days, until) in [(6, early), (5, try #require(late.adding(days: 1)))] {
      #expect(throws: SeedRefusal.outsideOfTheCalendar) {
        try SeedPlan(dataset, days: days, until: until)
      }
    }
    for until in [early, late] {
      try await withBrine { inProcess in
        let plan = try SeedPlan(dataset, athletes: 12, days: 5, until: until)
        #expect(try await inProcess.brine.seeds.run(plan, by: .service).athletes == 12)
      }
    }
  }

  @Test func theEstimateIsNearWhatIsWritten() async throws {
    try await withBrine { inProcess in
      let plan = try plan(of: "season", athletes: 60, days: 14)
      let estimate = try await inProcess.brine.seeds.estimate(plan, by: .service)
      let tally = try await inProcess.brine.seeds.run(plan, by: .service)
      #expect(estimate.athletes == tally.athletes)
      #expect(abs(estimate.events - tally.events) * 4 < tally.events)
    }
  }
}

// MARK: - Edge cases

extension SeedTests {
  @Test func edgeCasesAreInTheirDataset() async throws {
    try await withBrine { inProcess in
      let plan = try plan(of: "edge-cases", athletes: 12, days: 400)
      try await inProcess.brine.seeds.run(plan, by: .service)
      let ids = try await inProcess.idsByName()
      let castor = try await inProcess.events(of: #require(ids["Castor"])).map(\.ownFields)
      let pollux = try await inProcess.events(of: #require(ids["Pollux"])).map(\.ownFields)
      #expect(castor.count > 1_000 && castor == pollux)
      #expect(try await inProcess.events(of: #require(ids["Nothing Recorded"])).isEmpty)
      for name in ["Date Line", "World Tour", "Half Hour"] {
        try await expectNoTwoAtOnce(inProcess.events(of: #require(ids[name])), name)
      }
    }
  }

  /// Nobody sleeps or trains while they sleep or train, also when a day is lived twice.
  private func expectNoTwoAtOnce(_ events: [EventDocument], _ name: String) throws {
    let stretches = try events.filter { event in
      let kind = try event.kind
      return kind == .sleep || kind == .workout
    }.map { (start: try $0.required(\.start), end: try $0.required(\.end)) }
    #expect(stretches.count > 400, "\(name)")
    for (former, next) in zip(stretches, stretches.dropFirst()) {
      #expect(former.end <= next.start, "\(name): \(former) and \(next)")
    }
  }
}

// MARK: - Help

extension SeedTests {
  private func dataset(_ name: String) throws -> DatasetDocument {
    let file = PackageFolder.url.appending(path: "Seeds/datasets/\(name).json")
    let reader = DocumentReader { ZoneID($0) }
    return DatasetDocument(
      try reader.read(
        Array(Data(contentsOf: file)), as: DatasetFields.declared.shape, handling: .strict))
  }

  private func plan(of name: String, athletes: Int, days: Int) throws -> SeedPlan {
    let until = try #require(PlainDate(year: 2028, month: 3, day: 5))
    return try SeedPlan(dataset(name), athletes: athletes, days: days, until: until, seed: 7)
  }

  /// The server's hashes of what a plan wrote, by collection.
  private func stored(_ plan: SeedPlan) async throws -> [String: String] {
    try await withBrine { inProcess in
      try await inProcess.brine.seeds.run(plan, by: .service)
      let reply = try await inProcess.database.runCommand(["dbHash": 1])
      let hashes = reply["collections"]?.documentValue ?? [:]
      // The journal of migrations has times.
      return Dictionary(
        hashes.compactMap { name, hash in
          name == "migrations" ? nil : hash.stringValue.map { (name, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func athletes(of plan: SeedPlan) async throws -> [BSONDocument] {
    try await withBrine { inProcess in
      try await inProcess.brine.seeds.run(plan, by: .service)
      return try await inProcess.database.collection("athletes").find([:])
    }
  }
}

extension BrineInProcess {
  fileprivate func count(_ collection: String) async throws -> Int {
    try await database.collection(collection).countDocuments([:])
  }

  fileprivate func idsByName() async throws -> [String: String] {
    let athletes = try await database.collection("athletes").find([:])
    return Dictionary(
      athletes.compactMap { athlete in
        athlete["name"]?.stringValue.flatMap { name in
          athlete["_id"]?.stringValue.map { (name, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func events(of athlete: String) async throws -> [EventDocument] {
    try await database.collection("events").find(
      ["athlete": .string(athlete)], options: .init(sort: ["start": 1, "kind": 1])
    ).map { EventDocument($0) }
  }
}

extension EventDocument {
  /// Without what names the athlete and other documents.
  fileprivate var ownFields: BSONDocument {
    ["_id", "athlete", "recordings", "workout"].reduce(bson) { $0.removing($1) }
  }
}
