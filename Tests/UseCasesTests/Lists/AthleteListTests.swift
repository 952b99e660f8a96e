import Access
import BSON
import BrineTesting
import Documents
import Ground
import Schema
import Testing
import Units
import UseCases

/// Lists of athletes, page by page.
@Suite(.needsMongod) struct AthleteListTests {
  /// Athletes of masses that tie, and some without any.
  private func withAthletes(
    _ body: (Brine, _ ids: [String]) async throws -> Void
  ) async throws {
    try await withBrine { inProcess in
      var ids: [String] = []
      for number in 0..<20 {
        let mass: BSONValue? = number % 4 == 0 ? nil : .double(60 + Double(number % 3))
        let document = try BSONDocument(
          [("name", .string("N\(number)"))] + (mass.map { [("massKg", $0)] } ?? []))
        ids.append(try await inProcess.newAthlete(document))
      }
      try await body(inProcess.brine, ids)
    }
  }

  @Test(arguments: [nil, "mass", "-mass", "-mass,name", "name,mass"], [1, 3, 20, 1000])
  func pagesBehindOneAnotherAreTheWholeList(sort: String?, limit: Int) async throws {
    try await withAthletes { brine, ids in
      let list = AskedList(brine: brine, sort: sort)
      let whole = try await list.page(limit: 1000)
      #expect(whole.next == nil)
      #expect(Set(try whole.items.map { try $0.required(\.id) }) == Set(ids))
      #expect(try await list.ids(limit: limit) == whole.items.map { try $0.required(\.id) })
    }
  }

  @Test func whoSortsByWhatSomeLackSeesThoseFirst() async throws {
    try await withAthletes { brine, _ in
      let masses = try await AskedList(brine: brine, sort: "mass").page(limit: 8).items
        .map { try $0.mass }
      #expect(masses.prefix(5).allSatisfy { $0 == nil })
      #expect(masses.dropFirst(5).allSatisfy { $0 == .kilograms(60) })
    }
  }

  @Test func onlyWhatTheFilterSaysIsListedAndCounted() async throws {
    try await withAthletes { brine, _ in
      let list = AskedList(brine: brine, filter: "mass > 61kg AND name = \"N1*\"")
      var query = try list.query(limit: 1)
      query.countsAll = true
      let page = try await brine.athletes.list(by: .service).page(query)
      #expect(try page.items.map { try $0.name } == ["N11"])
      #expect(page.total == 3)
      #expect(try await list.page().total == nil)
      #expect(try await list.ids(limit: 1).count == 3)
    }
  }

  @Test func onlyTheAskedFieldsAreShownAlsoWhereOthersAreSortedBy() async throws {
    try await withAthletes { brine, ids in
      let list = AskedList(brine: brine, sort: "-mass", fields: "name")
      let page = try await list.page()
      #expect(page.items.allSatisfy { Array($0.bson.keys) == ["_id", "name"] })
      #expect(try await Set(list.ids()) == Set(ids))
    }
  }
}
