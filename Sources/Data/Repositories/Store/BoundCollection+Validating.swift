import Mongo
import Schema

extension BoundCollection {
  /// Makes the collection if it is missing, and the server refuse documents that break the
  /// declaration. Does the same each time.
  ///
  /// The level is moderate: a document from before a constraint was declared can be updated as
  /// before. What is inserted, and what was right, must stay right.
  func keep(to shape: ObjectShape) async throws {
    let validation = Validation(try shape.validator(), level: .moderate, action: .error)
    do {
      try await database.database.createCollection(
        collection.name, options: .init(validation: validation))
    } catch let error as MongoError where error.isCollectionThere {
      try await collection.modify(.init(validation: validation))
    }
  }
}

extension MongoError {
  fileprivate var isCollectionThere: Bool { kind == .server && code == 48 }
}
