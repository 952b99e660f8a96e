import BSON
import Mongo

enum ClientOperations {
  /// The operations of clients; nil for another name.
  static func run(
    _ name: String, _ client: MongoClient, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "listDatabases", "listDatabaseNames":
      let listed = try await client.listDatabases(
        try a.optional("filter", .document),
        options: .init(
          namesOnly: name == "listDatabaseNames" ? true : nil, comment: try a.comment()),
        session: try a.session())
      return name == "listDatabases"
        ? .documents(listed.map(\.document)) : try .texts(listed.map(\.name))
    case "dropDatabase":
      try await client.database(try a.required("database", .text)).drop(
        options: try a.commandOptions(), session: try a.session())
      return OperationResult.none
    default: return nil
    }
  }
}
