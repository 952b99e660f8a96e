import BSON
import Mongo

extension CollectionOperations {
  /// The operations that change one document and give it; nil for another name.
  static func findAndModify(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "findOneAndUpdate":
      return .document(
        try await collection.findOneAndUpdate(
          try a.filter(), try a.required("update", .modification),
          options: .init(
            sort: try a.sort(), projection: try a.projection(), upsert: try a.upsert(),
            arrayFilters: try a.arrayFilters(),
            returning: try a.optional("returnDocument", .returned) ?? .before,
            bypassesValidation: try a.bypassesValidation(), collation: try a.collation(),
            hint: try a.hint(), variables: try a.variables(), maxTime: try a.maxTime(),
            comment: try a.comment()), session: try a.session()))
    case "findOneAndReplace":
      return .document(
        try await collection.findOneAndReplace(
          try a.filter(), with: try a.required("replacement", .document),
          options: .init(
            sort: try a.sort(), projection: try a.projection(), upsert: try a.upsert(),
            returning: try a.optional("returnDocument", .returned) ?? .before,
            bypassesValidation: try a.bypassesValidation(), collation: try a.collation(),
            hint: try a.hint(), variables: try a.variables(), maxTime: try a.maxTime(),
            comment: try a.comment()), session: try a.session()))
    case "findOneAndDelete":
      return .document(
        try await collection.findOneAndDelete(
          try a.filter(),
          options: .init(
            sort: try a.sort(), projection: try a.projection(), collation: try a.collation(),
            hint: try a.hint(), variables: try a.variables(), maxTime: try a.maxTime(),
            comment: try a.comment()), session: try a.session()))
    default: return nil
    }
  }
}
