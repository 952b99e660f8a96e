import BrineTesting
import Ground
import Repositories
import Testing
import UseCases
import Words

/// How the database finds a list is told to who runs the service.
@Suite(.needsMongod) struct ExplainedListTests {
  @Test func whoRunsTheServiceSeesThePlanOfThePage() async throws {
    try await withTwoAthletes { two in
      _ = try await two.newRide(of: two.own)
      let list = try await two.brine.events.list(of: two.own, by: two.localOperator)
      let plan = try await list.plan(ListQuery(limit: 1))
      #expect(plan.indexes == ["byStart"] && !plan.isSortedInMemory)
      #expect(plan.documentsFound == 1)
    }
  }

  @Test func thePlanOfAFurtherPageIsThatOfItsCursor() async throws {
    try await withTwoAthletes { two in
      let list = try await two.brine.athletes.list(by: two.localOperator)
      var query = ListQuery(limit: 1)
      query.cursor = try await list.page(query).next
      #expect(try await list.plan(query).documentsFound == 1)
      query.cursor = "A"
      let wrong = query
      #expect(await refusal { try await list.plan(wrong) } == .wrongCursor)
    }
  }

  @Test func anAccountIsNotToldThePlan() async throws {
    try await withTwoAthletes { two in
      let list = try await two.brine.events.list(of: two.own, by: two.account)
      #expect(await refusal { try await list.plan(ListQuery()) } == .invalidParameters)
      #expect(try await list.page(ListQuery()).items.isEmpty)
    }
  }
}
