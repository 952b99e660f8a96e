import Access
import BSON
import BrineTesting
import Documents
import Ground
import Schema
import Testing
import UseCases
import Words

/// Whose documents a caller sees in lists.
@Suite(.needsMongod) struct ListAccessTests {
  @Test func anAccountListsTheAthletesThatItReachesAndNoOthers() async throws {
    try await withTwoAthletes(["name": "Ada"]) { two in
      let list = AskedList(brine: two.brine, filter: "name = Ada")
      #expect(try await list.ids(by: two.account) == [two.own])
      #expect(try await list.ids(by: two.localOperator).count == 2)
      var query = try list.query()
      query.countsAll = true
      #expect(try await two.brine.athletes.list(by: two.account).page(query).total == 1)
      two.relations.reach = .athletes([])
      #expect(try await list.ids(by: two.account) == [])
    }
  }

  /// A filter that holds for everything opens nothing.
  @Test func noFilterReachesBeyondTheScope() async throws {
    try await withTwoAthletes { two in
      for filter in ["id = \(two.other)", "NOT id = \(two.own)", "id:* OR name = null"] {
        let ids = try await AskedList(brine: two.brine, filter: filter).ids(by: two.account)
        #expect(!ids.contains(two.other), "\(filter)")
      }
    }
  }

  @Test func theListsOfAnAthleteOutOfReachAreUnknown() async throws {
    try await withTwoAthletes { two in
      _ = try await two.newRide(of: two.own)
      _ = try await two.newRide(of: two.other)
      let (brine, query) = (two.brine, ListQuery())
      #expect(
        try await brine.events.list(of: two.own, by: two.account).page(query).items.count == 1)
      #expect(
        try await brine.recordings.list(of: two.own, by: two.account).page(query).items.count == 1)
      #expect(
        try await brine.sweatTests.list(of: two.own, by: two.account).page(query).items.count == 0)
      #expect(
        await refusal { try await brine.events.list(of: two.other, by: two.account).page(query) }
          == .unknownAthlete)
      #expect(
        await refusal {
          try await brine.recordings.list(of: two.other, by: two.account).page(query)
        }
          == .unknownAthlete)
      #expect(
        await refusal {
          try await brine.sweatTests.list(of: two.other, by: two.account).page(query)
        }
          == .unknownAthlete)
    }
  }
}
