import BSON
import Mongo

enum DatabaseOperations {
  /// The operations of databases; nil for another name.
  static func run(
    _ name: String, _ database: Database, _ arguments: Arguments
  ) async throws -> OperationResult? {
    let a = arguments
    switch name {
    case "runCommand":
      // The name is also in the command. It is a separate argument for languages that do not keep
      // the order of keys.
      _ = try a.required("commandName", .text)
      return .document(
        try await database.runCommand(
          try a.required("command", .document), readPreference: try a.readPreference(),
          session: try a.session()))
    case "aggregate":
      return .documents(
        try await database.aggregate(
          try a.required("pipeline", .documents), options: try a.aggregateOptions(),
          session: try a.session()))
    case "createCollection": return .entity(.collection(try await createCollection(database, a)))
    case "dropCollection":
      try await database.collection(try a.required("collection", .text)).drop(
        options: try a.commandOptions(), session: try a.session())
      return OperationResult.none
    case "listCollections", "listCollectionNames", "listCollectionObjects":
      return try await listCollections(name, database, arguments)
    default: return nil
    }
  }

  private static func createCollection(_ database: Database, _ a: Arguments) async throws
    -> Collection
  {
    let name = try a.required("collection", .text)
    guard let source = try a.optional("viewOn", .text) else {
      return try await database.createCollection(
        name,
        options: .init(
          clusteredIndex: try a.optional("clusteredIndex", .document), collation: try a.collation(),
          comment: try a.comment()), session: try a.session())
    }
    return try await database.createView(
      name, on: source, try a.required("pipeline", .documents),
      options: .init(collation: try a.collation(), comment: try a.comment()),
      session: try a.session())
  }

  private static func listCollections(
    _ name: String, _ database: Database, _ a: Arguments
  ) async throws -> OperationResult {
    let listed = try await database.listCollections(
      try a.optional("filter", .document),
      options: .init(
        namesOnly: name == "listCollectionNames" ? true : nil, comment: try a.comment()),
      session: try a.session())
    switch name {
    case "listCollections": return .documents(listed.map(\.document))
    case "listCollectionNames": return try .texts(listed.map(\.name))
    default:
      // Collection objects cannot be compared; the test checks only that they are listed.
      _ = listed.map { database.collection($0.name) }
      return .none
    }
  }
}
