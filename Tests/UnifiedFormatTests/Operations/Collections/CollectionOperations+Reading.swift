import BSON
import Mongo

extension CollectionOperations {
  /// The operations of collections that read; nil for another name.
  static func read(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "find":
      return .documents(
        try await collection.find(
          try a.filter(), options: try a.findOptions(), session: try a.session()))
    case "findOne":
      return .document(
        try await collection.findOne(
          try a.filter(), options: try a.findOptions(), session: try a.session()))
    case "aggregate":
      return .documents(
        try await collection.aggregate(
          try a.required("pipeline", .documents), options: try a.aggregateOptions(),
          session: try a.session()))
    default: return try await count(name, collection, arguments)
    }
  }

  private static func count(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "countDocuments":
      return .number(
        try await collection.countDocuments(
          try a.filter(),
          options: .init(
            skip: try a.optional("skip", .number), limit: try a.optional("limit", .number),
            hint: try a.hint(), collation: try a.collation(), maxTime: try a.maxTime(),
            comment: try a.comment()), session: try a.session()))
    case "estimatedDocumentCount":
      return .number(
        try await collection.estimatedDocumentCount(
          options: try a.commandOptions(), session: try a.session()))
    case "distinct":
      let values = try await collection.distinct(
        try a.required("fieldName", .text), try a.filter(),
        options: .init(
          collation: try a.collation(), hint: try a.hint(), maxTime: try a.maxTime(),
          comment: try a.comment()), session: try a.session())
      return .value(.array(try BSONArray(values)))
    default: return nil
    }
  }
}
