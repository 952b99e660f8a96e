import BSON
import Mongo

extension BulkWriteResult {
  /// As the format names it.
  var value: BSONValue {
    get throws {
      [
        "insertedCount": .int64(Int64(insertedCount)), "matchedCount": .int64(Int64(matchedCount)),
        "modifiedCount": .int64(Int64(modifiedCount)), "deletedCount": .int64(Int64(deletedCount)),
        "upsertedCount": .int64(Int64(upsertedIDs.count)),
        "insertedIds": .document(try .numbered(insertedIDs)),
        "upsertedIds": .document(try .numbered(upsertedIDs)),
      ]
    }
  }
}

extension UpdateResult {
  /// As the format names it.
  var value: BSONValue {
    get throws {
      let counts: BSONDocument = [
        "matchedCount": .int64(Int64(matchedCount)), "modifiedCount": .int64(Int64(modifiedCount)),
        "upsertedCount": upsertedID == nil ? 0 : 1,
      ]
      guard let upsertedID else { return .document(counts) }
      return .document(try counts.appending("upsertedId", upsertedID))
    }
  }
}

extension BSONDocument {
  /// Values under their numbers as keys.
  static func numbered(_ values: [Int: BSONValue]) throws -> BSONDocument {
    try BSONDocument(values.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) })
  }
}

extension IndexModel {
  /// As the server lists it.
  var document: BSONDocument {
    get throws {
      try BSONDocument([("key", .document(keys)), ("name", .string(name))])
        .appending(contentsOf: options)
    }
  }
}

extension DatabaseInfo {
  /// As the server lists it.
  var document: BSONDocument {
    [
      "name": .string(name), "sizeOnDisk": sizeOnDisk.map(BSONValue.int64) ?? .null,
      "empty": isEmpty.map(BSONValue.bool) ?? .null,
    ]
  }
}
