import Access
import BrineTesting
import Documents
import Schema
import Testing
import Units
import UseCases

/// Whose drink plans a caller may ask for.
@Suite(.needsMongod) struct DrinkPlanAccessTests {
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
}
