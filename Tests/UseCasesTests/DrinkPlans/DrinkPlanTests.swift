import Access
import BSON
import BrineTesting
import Documents
import Mongo
import Schema
import Testing
import Units
import UseCases
import Words

/// Whose drink plans a caller may ask for, and from which data they are made.
@Suite(.needsMongod) struct DrinkPlanTests {
  @Test func aPlanIsMadeForTheAthletesOfAnAccountAndNoOthers() async throws {
    try await withTwoAthletes { two in
      for athlete in [two.own, two.other] {
        let ride = try await two.newRide(of: athlete)
        _ = try await two.brine.sweatTests.record(
          in: ride, evidence: .weighed, by: two.localOperator)
      }
      let plans = two.brine.drinkPlans
      let plan = try await plans.plan(for: two.own, lasting: .hours(2), by: two.account)
      #expect(try plan.athlete == two.own)
      #expect(
        await refusal {
          try await plans.plan(for: two.other, lasting: .hours(2), by: two.account)
        } == .unknownAthlete)
    }
  }

  @Test func anothersSweatTestIsNoneOfTheAthletes() async throws {
    try await withTwoAthletes { two in
      let ride = try await two.newRide(of: two.other)
      _ = try await two.brine.sweatTests.record(
        in: ride, evidence: .weighed, by: two.localOperator)
      #expect(
        await refusal {
          try await two.brine.drinkPlans.plan(for: two.own, lasting: .hours(2), by: two.account)
        } == .needsSweatTest)
    }
  }

  /// The evidence was stored when the limits were different.
  @Test func aSweatTestThatCannotBeAnyMoreIsNamedWithTheReason() async throws {
    try await withTwoAthletes { two in
      let ride = try await two.newRide(of: two.own)
      let test = try await two.brine.sweatTests.record(
        in: ride, evidence: .weighed, by: two.localOperator
      ).test
      let id = try #require(try test.id)
      _ = try await two.inProcess.database.collection("events").updateOne(
        ["_id": .string(id)], ["$set": ["evidence.massAfterKg": 40.0]])
      let refusal = await #expect(throws: DrinkPlanRefusal.self) {
        try await two.brine.drinkPlans.plan(for: two.own, lasting: .hours(2), by: two.account)
      }
      #expect(refusal?.type == .needsSweatTest)
      #expect(refusal?.detail(in: .metric).contains("\"\(id)\", cannot be used.") == true)
    }
  }
}
