import BSON
import Mongo

extension CollectionOperations {
  /// The other operations of collections; nil for another name.
  static func administer(
    _ name: String, _ collection: Collection, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "createIndex":
      let index = IndexModel(
        keys: try a.required("keys", .document), name: try a.optional("name", .text))
      let names = try await collection.createIndexes(
        [index], options: .init(maxTime: try a.maxTime(), comment: try a.comment()),
        session: try a.session())
      return .value(names.first.map(BSONValue.string) ?? .null)
    case "dropIndex":
      try await collection.dropIndex(
        try a.required("name", .text), options: try a.commandOptions(), session: try a.session())
      return OperationResult.none
    case "dropIndexes":
      try await collection.dropAllIndexes(
        options: try a.commandOptions(), session: try a.session())
      return OperationResult.none
    case "listIndexes", "listIndexNames":
      let indexes = try await collection.listIndexes(
        options: try a.commandOptions(), session: try a.session())
      return name == "listIndexes"
        ? .documents(try indexes.map { try $0.document }) : try .texts(indexes.map(\.name))
    case "rename":
      try await collection.rename(
        to: try a.required("to", .text),
        options: .init(
          dropsTarget: try a.optional("dropTarget", .flag), maxTime: try a.maxTime(),
          comment: try a.comment()), session: try a.session())
      return OperationResult.none
    default: return nil
    }
  }
}
