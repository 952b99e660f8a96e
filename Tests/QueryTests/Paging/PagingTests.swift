import BSON
import Mongo
import MongoTesting
import Query
import TestSupport
import Testing

@Suite(needsMongod) struct PagingTests {
  /// Pages read behind one another are the whole list, whatever the sort key holds.
  @Test func noPageSkipsOrRepeats() async throws {
    var random = SeededGenerator(seed: 804)
    for _ in 0..<GeneratedCount.times(4) {
      let documents = (0..<120).map { random.row($0) }
      try await withTemporaryDatabase { database in
        let collection = database.collection("rows")
        try await collection.insertMany(documents)
        for await order in Self.orders.givingWay {
          let whole = try await collection.aggregate([["$sort": .document(try order.rendered())]])
          let pages = try await Self.pages(of: collection, order, size: 7)
          #expect(pages.map { $0["_id"] } == whole.map { $0["_id"] }, "\(order.keys)")
        }
      }
    }
  }

  private static let orders: [SortOrder] = {
    let directions = SortOrder.Direction.allCases
    return directions.flatMap { first in
      directions.flatMap { second in
        [["a", "_id"], ["in.b", "_id"], ["a", "in.b", "_id"]].map { paths in
          SortOrder(
            paths.enumerated().map {
              SortOrder.Key(FieldPath($1), $0.isMultiple(of: 2) ? first : second)
            })
        }
      }
    }
  }()

  private static func pages(
    of collection: Mongo.Collection, _ order: SortOrder, size: Int
  ) async throws -> [BSONDocument] {
    var read: [BSONDocument] = []
    while read.count < 1_000 {
      let condition = try read.last.map { order.after(try order.key(of: $0)) } ?? .always
      let page = try await collection.aggregate([
        ["$match": .document(try condition.rendered())],
        ["$sort": .document(try order.rendered())], ["$limit": .int64(Int64(size))],
      ])
      guard !page.isEmpty else { break }
      read += page
    }
    return read
  }
}

extension SeededGenerator {
  /// Values of every type that a field with one value may hold, many of them tied, or none.
  fileprivate mutating func row(_ number: Int) -> BSONDocument {
    var pairs: [(String, BSONValue)] = [("_id", .int64(Int64(number)))]
    if !chance(1, in: 6) { pairs.append(("a", sortable())) }
    if !chance(1, in: 6) { pairs.append(("in", .document(["b": sortable()]))) }
    return (try? BSONDocument(pairs)) ?? [:]
  }

  private mutating func sortable() -> BSONValue {
    while true {
      let value = chance(1, in: 3) ? awkwardNumber() : awkwardValue(levels: 0)
      let few: [BSONValue] = [
        nil, 1, 2.0, "a", "b", true, .double(.nan), .minKey, .maxKey, .undefined,
      ]
      let picked = chance(1, in: 2) ? few[below(few.count)] : value
      switch picked {
      case .array, .regularExpression, .dbPointer: continue
      default:
        // libmongoc sends no empty keys.
        if !picked.extendedJSON(.canonical).contains("\"\":") { return picked }
      }
    }
  }
}
