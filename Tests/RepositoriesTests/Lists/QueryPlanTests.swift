import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Query
import Repositories
import Schema
import TestSupport
import Testing

/// What the server says of how it answers a list.
@Suite(needsMongod) struct QueryPlanTests {
  private static let byStart = SortOrder([
    .init(FieldPath("start"), .ascending), .init(FieldPath("_id"), .ascending),
  ])

  /// Of two athletes, with starts that tie; every tenth event is a sweat test.
  private func withStore(_ body: (Store, Scope) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await database.migrate()
      let access = Access(relations: NoRelations())
      let scope = try await access.scope(of: "ath_1", for: .service)
      let documents = (0..<200).map { number -> BSONDocument in
        [
          "_id": .string("doc_\(1000 + number)"), "athlete": .string("ath_\(number % 2)"),
          "kind": number % 20 == 1 ? "sweatTest" : "workout",
          "start": .datetime(milliseconds: Int64(number / 6)), "source": "file",
          "externalId": .string("\(number)"),
        ]
      }
      for name in ["events", "recordings"] {
        try await database.collection(name).insertMany(documents)
      }
      try await body(store, scope)
    }
  }

  private func expectReadInOrder<F>(
    _ list: DocumentList<F>, by index: String, of count: Int
  ) async throws {
    for direction in [SortOrder.Direction.ascending, .descending] {
      let order = SortOrder(Self.byStart.keys.map { SortOrder.Key($0.path, direction) })
      let plan = try await list.explain(.always, by: order, limit: 4)
      #expect(plan.indexes == [index])
      #expect(!plan.isSortedInMemory, "\(plan.steps)")
      #expect(plan.documentsLookedAt == 4 && plan.documentsFound == 4)
      // The page in the middle is found as the first one is.
      let all = try await list.find(.always, by: order, limit: count)
      let place = try order.key(of: all[count / 2].bson)
      let next = try await list.explain(order.after(place), by: order, limit: 4)
      #expect(!next.isSortedInMemory, "\(next.steps)")
      #expect(next.documentsFound == 4 && next.documentsLookedAt <= 8, "\(next)")
      #expect(next.keysLookedAt <= 16, "\(next)")
    }
  }

  @Test func theTimelineIsReadByItsIndex() async throws {
    try await withStore { store, scope in
      try await expectReadInOrder(store.events.list(in: scope), by: "byStart", of: 100)
    }
  }

  @Test func recordingsAreReadByTheirIndex() async throws {
    try await withStore { store, scope in
      try await expectReadInOrder(store.recordings.list(in: scope), by: "byStart", of: 100)
    }
  }

  @Test func sweatTestsAreReadByTheirIndexAlone() async throws {
    try await withStore { store, scope in
      try await expectReadInOrder(
        store.events.sweatTests(in: scope), by: "byKindAndStart", of: 10)
    }
  }

  @Test func whatNoIndexSortsIsSaidToBeSorted() async throws {
    try await withStore { store, scope in
      let condition = Condition.comparing(FieldPath("sport"), .equal, "rowing")
      let order = SortOrder([.init(FieldPath("end"), .descending)])
      let selection = FieldSelection(.only, [FieldPath("end")])
      let plan = try await store.events.list(in: scope).explain(
        condition, by: order, selection: selection, limit: 4)
      #expect(plan.isSortedInMemory)
      #expect(plan.documentsLookedAt == 100 && plan.documentsFound == 0)
    }
  }

  /// A list says how long the server may work at it, also where it is only counted or explained.
  @Test func theServerIsToldHowLongItMayWork() async throws {
    try await withTemporaryDatabase { database in
      try await withCapturedCommands { client, captured in
        let scope = try await Access(relations: NoRelations()).scope(of: "a", for: .service)
        let list = Store(client, database: database.name).events.list(in: scope)
        let time = Duration.milliseconds(1_500)
        _ = try await list.find(.always, by: Self.byStart, limit: 1, maxTime: time)
        _ = try await list.count(.always, maxTime: time)
        _ = try await list.explain(.always, by: Self.byStart, limit: 1, maxTime: time)
        for name in ["find", "aggregate", "explain"] {
          let sent = captured.commands(named: name).first?["maxTimeMS"]?.int64Value
          #expect(sent == 1_500, "\(name)")
        }
      }
    }
  }
}
