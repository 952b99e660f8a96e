import Access
import BSON
import BrineTesting
import Documents
import Ground
import Schema
import Testing
import UseCases

/// Whose athletes a caller may read and change.
@Suite(.needsMongod) struct AthleteAccessTests {
  @Test func anAccountReadsAndChangesTheAthletesItReaches() async throws {
    try await withTwoAthletes(["name": "Ada"]) { two in
      let athletes = two.brine.athletes
      #expect(try await athletes.read(two.own, by: two.account).name == "Ada")
      let changed = try await athletes.change(
        two.own, when: .init(mustBe: .any), patch: ["name": "Eve"], by: two.account)
      #expect(try changed.name == "Eve")
    }
  }

  @Test func anyOtherAthleteIsUnknownToAnAccountAsOneWhoIsNotThere() async throws {
    try await withTwoAthletes(["name": "Ada"]) { two in
      let athletes = two.brine.athletes
      for id in [two.other, "ath_none"] {
        #expect(
          await refusal { try await athletes.read(id, by: two.account) } == .unknownAthlete)
        #expect(
          await refusal {
            try await athletes.change(
              id, when: .init(mustBe: .any), patch: ["name": "Eve"], by: two.account)
          } == .unknownAthlete)
      }
      let other = try await athletes.read(two.other, by: two.localOperator)
      #expect(try other.name == "Ada")
    }
  }

  @Test func aWithdrawnConsentCountsAtOnce() async throws {
    try await withTwoAthletes { two in
      let own = try await two.brine.athletes.read(two.own, by: two.account)
      #expect(try own.id == two.own)
      two.relations.reach = .athletes([])
      #expect(
        await refusal { try await two.brine.athletes.read(two.own, by: two.account) }
          == .unknownAthlete)
    }
  }

  @Test func anAccountCannotMakeAnAthleteBeyondItsReach() async throws {
    try await withTwoAthletes { two in
      let athletes = two.brine.athletes
      #expect(
        await refusal { try await athletes.create([:], id: "ath_new", by: two.account) }
          == .unknownAthlete)
      #expect(
        await refusal { try await athletes.read("ath_new", by: two.localOperator) }
          == .unknownAthlete)
    }
  }

  @Test func anIdIsGivenOnce() async throws {
    try await withTwoAthletes(["name": "Ada"]) { two in
      let athletes = two.brine.athletes
      #expect(
        await refusal {
          try await athletes.create(["name": "Eve"], id: two.own, by: two.localOperator)
        } == .alreadyThere)
      let own = try await athletes.read(two.own, by: two.localOperator)
      #expect(try own.name == "Ada")
    }
  }
}
