import Access
import BSON
import BrineTesting
import Documents
import Ground
import Schema
import Testing
import Time
import UseCases
import Words

/// No change is lost when several callers change a document at the same time.
@Suite(.needsMongod) struct AthleteRevisionTests {
  @Test func changesOfWhateverRevisionAtTheSameTimeAllCount() async throws {
    try await withBrine { inProcess in
      let (athletes, id) = (inProcess.brine.athletes, try await inProcess.newAthlete())
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...20 {
          let patch = try BSONDocument([("x\(number)", .int64(Int64(number)))])
          group.addTask {
            _ = try await athletes.change(
              id, when: .init(mustBe: .any), patch: patch, by: .service)
          }
        }
        try await group.waitForAll()
      }
      let athlete = try await athletes.read(id, by: .service)
      #expect(try athlete.revision == 21)
      #expect((1...20).allSatisfy { athlete.bson["x\($0)"] == .int64(Int64($0)) })
    }
  }

  @Test func ofTwoChangesOfOneRevisionOneIsMadeAndTheOtherIsToldThePresentOne() async throws {
    try await withBrine { inProcess in
      let (athletes, id) = (inProcess.brine.athletes, try await inProcess.newAthlete())
      let change = { @Sendable (name: String) async -> ProblemType? in
        await refusal {
          try await athletes.change(
            id, when: .init(mustBe: .oneOf([1])),
            patch: try BSONDocument([("name", .string(name))]), by: .service)
        }
      }
      async let (ada, eve) = (change("Ada"), change("Eve"))
      let (ofAda, ofEve) = await (ada, eve)
      #expect([ofAda, ofEve].contains(nil))
      #expect([ofAda, ofEve].contains(.staleRevision))
      let athlete = try await athletes.read(id, by: .service)
      #expect(try athlete.revision == 2)
      #expect(try athlete.name == (ofAda == nil ? "Ada" : "Eve"))
    }
  }

  @Test func aChangeNamesTheRevisionThatItIsFor() async throws {
    try await withBrine { inProcess in
      let (athletes, id) = (inProcess.brine.athletes, try await inProcess.newAthlete())
      let missing = await #expect(throws: RevisionRefusal.self) {
        try await athletes.change(id, when: .init(), patch: ["a": 1], by: .service)
      }
      #expect(missing?.type == .revisionRequired)
      let stale = await #expect(throws: RevisionRefusal.self) {
        try await athletes.change(
          id, when: .init(mustBe: .oneOf([7, 9])), patch: ["a": 1], by: .service)
      }
      #expect(stale?.type == .staleRevision)
      #expect(stale?.current == 1)
      #expect(try await athletes.read(id, by: .service).bson["a"] == nil)
    }
  }

  @Test func aChangeIsOfTheMomentWhenItWasMade() async throws {
    try await withBrine { inProcess in
      let (athletes, id) = (inProcess.brine.athletes, try await inProcess.newAthlete())
      let created = inProcess.clock.now
      inProcess.clock.move(to: created + .seconds(60))
      let same = try await athletes.change(id, when: .init(mustBe: .any), patch: [:], by: .service)
      #expect(try same.updatedAt == created)
      let changed = try await athletes.change(
        id, when: .init(mustBe: .any), patch: ["a": 1], by: .service)
      #expect(try changed.createdAt == created)
      #expect(try changed.updatedAt == created + .seconds(60))
    }
  }

  @Test func whoHasThePresentRevisionIsNotGivenItAgain() async throws {
    try await withBrine { inProcess in
      let (athletes, id) = (inProcess.brine.athletes, try await inProcess.newAthlete())
      guard
        case .unchanged(1) = try await athletes.read(
          id, when: .init(mustNotBe: .oneOf([1])), by: .service)
      else {
        Issue.record("revision 1 was given again")
        return
      }
      guard
        case .document = try await athletes.read(
          id, when: .init(mustNotBe: .oneOf([2])), by: .service)
      else {
        Issue.record("revision 1 was taken for 2")
        return
      }
    }
  }
}
