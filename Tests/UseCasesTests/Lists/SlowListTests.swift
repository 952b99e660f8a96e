import Access
import BSON
import BrineTesting
import Ground
import Mongo
import MongoTesting
import Testing
import Units
import UseCases
import Words

/// A list that the database cannot find in time is refused, and says what makes it slow.
@Suite(.needsMongod) struct SlowListTests {
  /// The server may work for a millisecond, and has twenty thousand documents to look at.
  private func withSlowLists(_ body: (BrineInProcess) async throws -> Void) async throws {
    try await withBrine(listTime: .milliseconds(1)) { inProcess in
      try await inProcess.database.collection("athletes").insertMany(
        (0..<20_000).map { number -> BSONDocument in
          ["_id": .string("ath_\(number)"), "shoes": [["size": .int64(Int64(number))]]]
        })
      try await body(inProcess)
    }
  }

  private func refusal(
    of read: () async throws -> some Any
  ) async throws -> (any Refusal)? {
    do {
      _ = try await read()
      return nil
    } catch let refusal as any Refusal {
      return refusal
    }
  }

  @Test func aPageThatTakesTooLongNamesItsFilterAndSort() async throws {
    try await withSlowLists { inProcess in
      let list = AskedList(
        brine: inProcess.brine, filter: "shoes:(size < 0 OR size > 90000)", sort: "name")
      let refusal = try #require(try await refusal { try await list.page() })
      #expect(refusal.type == .queryTooSlow)
      let faults = refusal.faults(in: .metric)
      #expect(faults.map(\.place) == [.parameter("filter"), .parameter("sort")])
      #expect(faults.first?.got == "shoes:(size < 0 OR size > 90000)")
    }
  }

  @Test func aCountThatTakesTooLongIsRefusedToo() async throws {
    try await withSlowLists { inProcess in
      let list = AskedList(brine: inProcess.brine, filter: "shoes.size >= 0")
      var query = try list.query(limit: 1)
      query.countsAll = true
      let asked = query
      let refusal = try await refusal {
        try await inProcess.brine.athletes.list(by: .service).page(asked)
      }
      #expect(refusal?.type == .queryTooSlow)
    }
  }

  @Test func whatIsFoundByItsIndexIsInTime() async throws {
    try await withBrine { inProcess in
      let page = try await AskedList(brine: inProcess.brine, filter: "id = ath_1").page()
      #expect(page.items.isEmpty)
    }
  }
}
