import BSON
import Mongo
import MongoTesting
import Query
import TestSupport
import Testing

/// Sorting and selecting in process beside a server's.
@Suite(needsMongod) struct SortAndSelectAgreementTests {
  @Test func sortsAsTheServerSorts() async throws {
    var random = SeededGenerator(seed: 801)
    for _ in 0..<GeneratedCount.times(3) {
      let world = QueryWorld(count: 150, isTidy: true, &random)
      let orders = (0..<60).map { _ in world.order(&random) }
      try await withTemporaryDatabase { database in
        let collection = database.collection("documents")
        try await collection.insertMany(world.documents)
        for await order in orders.givingWay {
          let sorted = Result { try order.sorted(world.documents) }
          let servers: [BSONDocument]?
          do {
            servers = try await collection.aggregate([["$sort": .document(try order.rendered())]])
          } catch is MongoError {
            servers = nil
          }
          try expectSame(try? sorted.get(), servers, order)
        }
      }
    }
  }

  /// Each of the server's neighbours is in our order; it says nothing of those that tie.
  private func expectSame(
    _ ours: [BSONDocument]?, _ servers: [BSONDocument]?, _ order: SortOrder
  ) throws {
    let text = try order.rendered().extendedJSON(.canonical)
    #expect((ours == nil) == (servers == nil), "\(text): refused by one only")
    for (left, right) in zip(servers ?? [], servers?.dropFirst() ?? []) {
      guard let first = try? order.key(of: left), let second = try? order.key(of: right) else {
        continue
      }
      let texts = [left, right].map { $0.extendedJSON(.canonical) }
      #expect(
        first.ordering(to: second) != .descending, "\(text): \(texts[0]) before \(texts[1])")
    }
  }

  @Test func selectsAsTheServerSelects() async throws {
    var random = SeededGenerator(seed: 802)
    for _ in 0..<GeneratedCount.times(3) {
      let world = QueryWorld(count: 150, isTidy: true, &random)
      let selections = (0..<60).map { _ in world.selection(&random) }
      try await withTemporaryDatabase { database in
        let collection = database.collection("documents")
        try await collection.insertMany(world.documents)
        for selection in selections {
          let servers = try await collection.find(
            options: .init(sort: ["_id": 1], projection: try selection.rendered()))
          for await (document, server) in zip(world.documents, servers).givingWay {
            let ours = try selection.applied(to: document)
            let texts = [document, ours, server].map { $0.extendedJSON(.canonical) }
            let asked = try selection.rendered().extendedJSON(.canonical)
            #expect(ours == server, "\(asked) of \(texts[0]): \(texts[1]), not \(texts[2])")
          }
        }
      }
    }
  }
}
