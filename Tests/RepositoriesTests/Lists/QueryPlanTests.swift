import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Query
import Repositories
import Schema
import Testing

/// What the server says of how it answers a list.
@Suite(needsMongod) struct QueryPlanTests {
  private func withEvents(_ body: (DocumentList<EventFields>) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await store.prepare()
      let access = Access(relations: NoRelations())
      let scope = try await access.scope(of: "ath_1", for: .service)
      for number in 0..<20 {
        let event: BSONDocument = [
          "_id": .string("evt_\(number)"), "athlete": .string("ath_\(number % 2)"),
          "kind": "workout", "start": .datetime(milliseconds: Int64(number)),
        ]
        try await database.collection("events").insertOne(event)
      }
      try await body(store.events.list(in: scope))
    }
  }

  @Test func theTimelineIsReadByItsIndex() async throws {
    try await withEvents { events in
      let order = SortOrder([.init(FieldPath("start"), .ascending)])
      let plan = try await events.explain(.always, by: order, limit: 4)
      #expect(plan.indexes == ["timeline"])
      #expect(plan.steps.contains("IXSCAN") && !plan.steps.contains("SORT"))
      #expect(plan.documentsLookedAt == 4 && plan.documentsFound == 4)
    }
  }

  @Test func whatNoIndexSortsIsSaidToBeSorted() async throws {
    try await withEvents { events in
      let condition = Condition.comparing(FieldPath("sport"), .equal, "rowing")
      let order = SortOrder([.init(FieldPath("end"), .descending)])
      let selection = FieldSelection(.only, [FieldPath("end")])
      let plan = try await events.explain(condition, by: order, selection: selection, limit: 4)
      #expect(plan.steps.contains("SORT"))
      #expect(plan.documentsLookedAt == 10 && plan.documentsFound == 0)
    }
  }
}
