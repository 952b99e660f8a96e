import BSON
import Mongo
import MongoTesting
import Testing

/// The trait of every suite that needs a real MongoDB server.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

/// Stores values in a real server, and asks it for their order.
///
/// The values are inside a sub-document, because the server replaces a Timestamp(0, 0) at the top
/// level by the current time.
enum StoredValues {
  /// A value and its place among those that were stored.
  struct Stored {
    let place: Int64
    let value: BSONValue
  }

  /// The values in the server's order; arrays in a document each, because a sort takes an array's
  /// least value in its place.
  static func sorted(_ values: [BSONValue], by view: ServersView) async throws -> [Stored] {
    let documents = values.enumerated().map { place, value in
      let value = value.type == .array ? ["list": value] : value
      return ["_id": .int64(Int64(place)), "in": ["v": value]] as BSONDocument
    }
    return try await withTemporaryDatabase { database in
      let collection = database.collection("values")
      try await collection.insertMany(documents)
      let index = IndexModel(keys: ["in.v": 1], name: "v")
      if view == .index { try await collection.createIndexes([index]) }
      let found = try await collection.find(
        options: .init(sort: ["in.v": 1], hint: view == .index ? "v" : nil))
      return found.compactMap { document in
        guard let value = document[path: ["in", "v"]] else { return nil }
        return Stored(place: document["_id"]?.int64Value ?? -1, value: value)
      }
    }
  }

  /// The server's `$cmp` for each pair, in the pairs' order.
  static func comparisons(of pairs: [(BSONValue, BSONValue)]) async throws -> [BSONOrdering] {
    let documents = pairs.enumerated().map { place, pair in
      ["_id": .int64(Int64(place)), "in": ["a": pair.0, "b": pair.1]] as BSONDocument
    }
    let answers = try await withTemporaryDatabase { database in
      let collection = database.collection("pairs")
      try await collection.insertMany(documents)
      return try await collection.aggregate([
        ["$sort": ["_id": 1]], ["$project": ["sign": ["$cmp": ["$in.a", "$in.b"]]]],
      ])
    }
    return answers.compactMap { answer in
      answer["sign"]?.int64Value.map { $0 < 0 ? .ascending : $0 == 0 ? .same : .descending }
    }
  }
}
