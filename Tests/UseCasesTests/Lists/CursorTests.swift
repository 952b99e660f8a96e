import BSON
import BrineTesting
import Ground
import Mongo
import Testing
import UseCases
import Words

/// A cursor goes on behind its own page, and nowhere else.
@Suite(.needsMongod) struct CursorTests {
  private func withCursor(
    _ body: (BrineInProcess, AskedList, _ cursor: String) async throws -> Void
  ) async throws {
    try await withBrine { inProcess in
      for _ in 0..<5 { _ = try await inProcess.newAthlete(["name": "Ada"]) }
      let list = AskedList(brine: inProcess.brine, filter: "name = Ada", sort: "name")
      try await body(inProcess, list, try #require(try await list.page().next))
    }
  }

  @Test func aCursorOfAnotherFilterOrSortIsRefused() async throws {
    try await withCursor { inProcess, list, cursor in
      let brine = inProcess.brine
      let others = [
        AskedList(brine: brine, sort: "name"),
        AskedList(brine: brine, filter: "name = Eve", sort: "name"),
        AskedList(brine: brine, filter: "name = Ada"),
        AskedList(brine: brine, filter: "name = Ada", sort: "-name"),
        AskedList(brine: brine, filter: "name = Ada", sort: "name,mass"),
      ]
      for other in others {
        #expect(await refusal { try await other.page(cursor: cursor) } == .wrongCursor)
      }
      let rest = try await list.page(cursor: cursor)
      #expect(rest.items.count == 2)
    }
  }

  @Test func theFieldsAndTheLengthOfAPageMayChangeOnTheWay() async throws {
    try await withCursor { inProcess, list, cursor in
      var other = list
      other.fields = "name"
      let rest = try await other.page(limit: 1, cursor: cursor)
      #expect(rest.items.count == 1)
    }
  }

  @Test func aCursorThatIsChangedInAnyPlaceIsRefused() async throws {
    try await withCursor { _, list, cursor in
      let letters = Array(cursor)
      for index in letters.indices {
        var changed = letters
        changed[index] = letters[index] == "A" ? "B" : "A"
        #expect(
          await refusal { try await list.page(cursor: String(changed)) } == .wrongCursor, "\(index)"
        )
      }
      for changed in ["", "A", "é", cursor + "A", cursor + "=", String(cursor.dropLast(4))] {
        #expect(
          await refusal { try await list.page(cursor: changed) } == .wrongCursor, "\(changed)")
      }
    }
  }

  @Test func aCursorOfAnotherListIsRefused() async throws {
    try await withTwoAthletes { two in
      for athlete in [two.own, two.other] {
        try await two.inProcess.database.collection("events").insertMany(
          (1...3).map { number -> BSONDocument in
            [
              "_id": "evt_\(athlete)_\(number)", "athlete": .string(athlete), "kind": "workout",
              "start": .datetime(milliseconds: 0),
            ]
          })
      }
      let (events, caller) = (two.brine.events, two.localOperator)
      var query = ListQuery(limit: 1)
      query.cursor = try await events.list(of: two.own, by: caller).page(query).next
      #expect(query.cursor != nil)
      #expect(try await events.list(of: two.own, by: caller).page(query).items.count == 1)
      #expect(
        await refusal { try await events.list(of: two.other, by: caller).page(query) }
          == .wrongCursor)
      #expect(
        await refusal { try await two.brine.recordings.list(of: two.own, by: caller).page(query) }
          == .wrongCursor)
    }
  }

  /// Any server of a deployment goes on where another one stopped.
  @Test func serversOfOneDatabaseTakeEachOthersCursors() async throws {
    try await withCursor { inProcess, list, cursor in
      let other = try BrineInProcess(over: inProcess.database)
      let there = AskedList(brine: other.brine, filter: list.filter, sort: list.sort)
      let rest = try await there.page(cursor: cursor)
      #expect(rest.items.count == 2)
    }
  }

  @Test func serversOfOtherDatabasesDoNot() async throws {
    try await withCursor { inProcess, list, cursor in
      try await inProcess.database.collection("secrets").updateOne(
        ["_id": "cursors"], ["$set": ["value": "another"]])
      #expect(await refusal { try await list.page(cursor: cursor) } == .wrongCursor)
    }
  }
}
