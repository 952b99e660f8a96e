import BSON
import Mongo

extension StepRunner {
  /// One that is there as asked already is made.
  func create(_ index: IndexModel, on name: String, _ what: String) async throws {
    let collection = database.collection(name)
    do {
      try await waiting(what, isBuild: true) { limit in
        try await collection.createIndexes([index], options: .init(maxTime: limit))
      }
    } catch let error as MongoError where Self.conflicts.contains(error.code) {
      throw StepFailure.different(
        "\(name) has an index of the name \(index.name) or of its keys already, with other options;"
          + " drop it first")
    } catch let error as MongoError where error.isDuplicateKey {
      throw StepFailure.duplicates(
        collection: name, index: index.name, ids: try await duplicates(of: index, in: collection))
    }
  }

  /// One that is not there is dropped.
  func dropIndex(_ index: String, on name: String, _ what: String) async throws {
    do {
      try await waiting(what) { limit in
        try await database.collection(name).dropIndex(index, options: .init(maxTime: limit))
      }
    } catch let error as MongoError where Self.notThere.contains(error.code) {}
  }

  /// The ids of documents with the same keys, of the first few keys; a few of each.
  private func duplicates(
    of index: IndexModel, in collection: Collection
  ) async throws -> [[String]] {
    let keys = index.keys.enumerated().map { position, key in
      ("k\(position)", BSONValue.string("$\(key.key)"))
    }
    let condition = index.options["partialFilterExpression"]?.documentValue ?? [:]
    let groups = try await collection.aggregate(
      [
        ["$match": .document(condition)],
        [
          "$group": [
            "_id": .document(try BSONDocument(keys)), "ids": ["$push": "$_id"],
            "count": ["$sum": 1],
          ]
        ],
        ["$match": ["count": ["$gt": 1]]], ["$sort": ["_id": 1]], ["$limit": 20],
        ["$project": ["ids": ["$slice": ["$ids", 5]]]],
      ], options: .init(allowsDiskUse: true))
    return groups.map { $0["ids"]?.arrayValue?.map(\.idText) ?? [] }
  }

  /// IndexOptionsConflict, IndexKeySpecsConflict, CannotCreateIndex
  private static let conflicts: Set<Int32> = [85, 86]
  /// NamespaceNotFound, IndexNotFound
  private static let notThere: Set<Int32> = [26, 27]
}

extension BSONValue {
  /// An id as people write it: a text as it is, everything else as Extended JSON.
  var idText: String { stringValue ?? extendedJSON() }
}
