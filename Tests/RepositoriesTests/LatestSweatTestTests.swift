import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Repositories
import Schema
import Testing
import Time

/// Which of an athlete's sweat tests a plan uses.
@Suite(
  .enabled(
    if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD"))
struct LatestSweatTestTests {
  @Test func itIsThatOfTheLatestWorkoutWheneverItWasWritten() async throws {
    let tests = [
      try test("swt_b", from: "2026-06-01T16:00:00Z", written: "2026-06-09T08:00:00Z"),
      try test("swt_a", from: "2026-06-03T16:00:00Z", written: "2026-06-03T20:00:00Z"),
    ]
    #expect(try await latest(of: tests) == "swt_a")
  }

  @Test(arguments: ["2026-06-03T16:00:00Z", "2026-06-03T15:59:57Z", "2026-06-03T16:00:02Z"])
  func ofOneWorkoutThatTwoDevicesRecordedItIsTheOneWrittenLast(_ start: String) async throws {
    for (first, second) in [("swt_a", "swt_b"), ("swt_b", "swt_a")] {
      let tests = [
        try test(first, from: "2026-06-03T16:00:00Z", written: "2026-06-03T20:00:00Z"),
        try test(second, from: start, written: "2026-06-03T20:05:00Z"),
      ]
      #expect(try await latest(of: tests) == second)
    }
  }

  @Test func aTestFromBeforeTheyNotedWhenGivesWayToOneThatDoes() async throws {
    let tests = [
      try test("swt_b", from: "2026-06-03T16:00:00Z", written: nil),
      try test("swt_a", from: "2026-06-03T16:00:00Z", written: "2026-06-03T20:05:00Z"),
    ]
    #expect(try await latest(of: tests) == "swt_a")
    #expect(try await latest(of: Array(tests.prefix(1))) == "swt_b")
  }

  @Test func anAthleteWithoutOneHasNone() async throws {
    #expect(try await latest(of: []) == nil)
  }

  /// A test around a workout of an hour.
  private func test(
    _ id: String, from start: String, written: String?
  ) throws -> SweatTestDocument {
    let start = try Instant(rfc3339: start)
    let written = try written.map { try Instant(rfc3339: $0) }
    return try .holding { fields in
      fields.set(\.id, id)
      fields.set(\.athlete, "ath_1")
      fields.set(\.kind, .sweatTest)
      fields.set(\.start, start)
      fields.set(\.end, start + .seconds(3_600))
      fields.set(\.writtenAt, written)
    }
  }

  private func latest(of tests: [SweatTestDocument]) async throws -> String? {
    try await withTemporaryDatabase { database in
      let store = Store(try await TestDeployment.shared.client(), database: database.name)
      let access = Access(relations: NoRelations())
      let scope = try await access.scope(of: "ath_1", for: .service)
      for test in tests { try await store.events.put(test.event, in: scope) }
      return try await store.events.latestSweatTest(in: scope)?.id
    }
  }
}
