import BSON
import Mongo

extension Migrator {
  /// Makes an empty store what all migrations together make it, in as few commands as that takes;
  /// for tests, which make hundreds.
  ///
  /// - Throws: `MigrationRefusal.notEmpty`; also when a migration has a step of the program, which
  ///   may do anything.
  package func makeNew() async throws {
    let hasProgramSteps = migrations.flatMap(\.up).contains { step in
      if case .swift = step { true } else { false }
    }
    guard !hasProgramSteps, try await database.listCollections().isEmpty else {
      throw MigrationRefusal.notEmpty
    }
    for (name, collection) in ExpectedStore(after: migrations).collections {
      var command: [(String, BSONValue)] = [("create", .string(name))]
      command += collection.options.map { ($0.key, $0.value) }
      if let step = collection.validator {
        command += [
          ("validator", .document(step.validator)),
          ("validationLevel", .string(step.level.rawValue)),
          ("validationAction", .string(step.action.rawValue)),
        ]
      }
      _ = try await database.runCommand(try BSONDocument(command))
      try await database.collection(name).createIndexes(collection.indexes)
    }
    try await journal.addAll(migrations)
  }
}
