package import BSON
package import Mongo

/// What collections, indexes and validators there are when steps are done: worked out from the
/// steps alone. What steps of the program do is not in it.
package struct ExpectedStore: Hashable, Sendable {
  package private(set) var collections: [String: ExpectedCollection] = [:]

  package init(after migrations: [Migration]) {
    for step in migrations.flatMap(\.up) { apply(step) }
  }

  private mutating func apply(_ step: MigrationStep) {
    switch step {
    case .createCollection(let name, let options):
      collections[name, default: ExpectedCollection()].options = options
    case .dropCollection(let name): collections[name] = nil
    case .renameCollection(let name, let new):
      var renamed = collections.removeValue(forKey: name)
      if let validator = renamed?.validator { renamed?.validator = validator.on(new) }
      collections[new] = renamed
    case .createIndex(let index, let collection):
      var expected = collections[collection] ?? ExpectedCollection()
      expected.indexes.removeAll { $0.name == index.name }
      expected.indexes.append(index)
      collections[collection] = expected
    case .dropIndex(let name, let collection):
      collections[collection]?.indexes.removeAll { $0.name == name }
    case .setValidator(let step) where step.level == .off:
      collections[step.collection]?.validator = nil
    case .setValidator(let step):
      collections[step.collection, default: ExpectedCollection()].validator = step
    case .update, .swift: break
    }
  }
}

extension ValidatorStep {
  fileprivate func on(_ collection: String) -> ValidatorStep {
    ValidatorStep(collection, validator, level: level, action: action)
  }
}

/// What one collection is expected to be.
package struct ExpectedCollection: Hashable, Sendable {
  /// Of the server's command `create`.
  package var options: BSONDocument = [:]
  /// Nil when nothing is checked.
  package var validator: ValidatorStep?
  /// In the order in which they are made.
  package var indexes: [IndexModel] = []
}
