import BSON
import Mongo

extension StepRunner {
  /// One that is there already with the same options is made.
  func create(_ name: String, _ options: BSONDocument) async throws {
    do {
      var command: [(String, BSONValue)] = [("create", .string(name))]
      command += options.map { ($0.key, $0.value) }
      command.append(("writeConcern", ["w": "majority"]))
      _ = try await database.runCommand(try BSONDocument(command))
    } catch let error as MongoError where error.code == Self.namespaceExists {
      let found = try await database.listCollections(["name": .string(name)]).first
      guard found?.type == "collection" || !options.isEmpty else {
        throw StepFailure.different("\(name) is there already, as a \(found?.type ?? "?")")
      }
      for (key, value) in options where found?.options[key]?.isSame(as: value) != true {
        throw StepFailure.different(
          "the collection \(name) is there already, with another option \(key)")
      }
    }
  }

  /// One that has the new name already, and no longer the old one, is renamed.
  func rename(_ name: String, to new: String, _ what: String) async throws {
    let found = Set(
      try await database.listCollections(["name": ["$in": [.string(name), .string(new)]]])
        .map(\.name))
    switch (found.contains(name), found.contains(new)) {
    case (false, true): return
    case (false, false): throw StepFailure.missing("the collection \(name)")
    case (true, true):
      throw StepFailure.different("the collection \(new) is there already, beside \(name)")
    case (true, false):
      try await waiting(what) { limit in
        try await database.collection(name).rename(to: new, options: .init(maxTime: limit))
      }
    }
  }

  static let namespaceExists: Int32 = 48
}
