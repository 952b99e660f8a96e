import BSON
import Mongo

extension CollectionOperations {
  /// The operations of collections that write; nil for another name.
  static func write(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "insertOne":
      let id = try await collection.insertOne(
        try a.required("document", .document),
        options: try a.insertOptions(), session: try a.session())
      return .value(["insertedId": id])
    case "insertMany":
      let ids = try await collection.insertMany(
        try a.required("documents", .documents),
        options: try a.insertOptions(), session: try a.session())
      return .value([
        "insertedIds": .document(try .numbered(Dictionary(zip(ids.indices, ids)) { $1 }))
      ])
    case "bulkWrite":
      let result = try await collection.bulkWrite(
        try a.objects("requests", WriteModel.read),
        options: try a.bulkWriteOptions(), session: try a.session())
      return .value(try result.value)
    default: return try await change(name, collection, arguments)
    }
  }

  private static func change(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "updateOne":
      return .value(
        try await collection.updateOne(
          try a.filter(), try a.required("update", .modification),
          options: try a.updateOptions(), session: try a.session()
        ).value)
    case "updateMany":
      return .value(
        try await collection.updateMany(
          try a.filter(), try a.required("update", .modification),
          options: try a.updateOptions(), session: try a.session()
        ).value)
    case "replaceOne":
      return .value(
        try await collection.replaceOne(
          try a.filter(), with: try a.required("replacement", .document),
          options: .init(
            sort: try a.sort(), upsert: try a.upsert(), collation: try a.collation(),
            hint: try a.hint(), variables: try a.variables(),
            bypassesValidation: try a.bypassesValidation() ?? false, comment: try a.comment()),
          session: try a.session()
        ).value)
    default: return try await delete(name, collection, arguments)
    }
  }

  private static func delete(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    let count: Int
    switch name {
    case "deleteOne":
      count = try await collection.deleteOne(
        try a.filter(), options: try a.deleteOptions(), session: try a.session())
    case "deleteMany":
      count = try await collection.deleteMany(
        try a.filter(), options: try a.deleteOptions(), session: try a.session())
    default: return nil
    }
    return .value(["deletedCount": .int64(Int64(count))])
  }
}
