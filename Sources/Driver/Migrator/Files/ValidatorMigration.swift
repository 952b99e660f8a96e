package import BSON
import Mongo

/// The steps that take what the server checks from what migrations say to what is declared.
package struct ValidatorMigration: Sendable {
  private var up: [BSONDocument] = []
  private var down: [BSONDocument] = []
  /// The collections in which the two differ.
  package private(set) var collections: [String] = []

  /// - Parameters:
  ///   - declared: what is to be checked, by the collections' names.
  ///   - migrations: all that there are.
  package init(
    declared: [(collection: String, validator: BSONDocument)], after migrations: [Migration]
  ) throws {
    let expected = ExpectedStore(after: migrations)
    for (name, validator) in declared {
      let former = expected.collections[name]
      let isSame =
        former?.validator.map {
          BSONValue.document($0.validator).isSame(as: .document(validator))
        } ?? false
      if isSame { continue }
      collections.append(name)
      if former == nil { up.append(["createCollection": ["collection": .string(name)]]) }
      up.append(Self.step(ValidatorStep(name, validator)))
      down.append(Self.step(former?.validator ?? ValidatorStep(name, [:], level: .off)))
    }
  }

  /// Nil when there is nothing to do.
  package func file(_ title: MigrationTitle) -> NewMigrationFile? {
    guard !collections.isEmpty else { return nil }
    return NewMigrationFile(
      title,
      describedAs: "The server checks what is declared: \(collections.joined(separator: ", ")).",
      up: up, down: down)
  }

  private static func step(_ step: ValidatorStep) -> BSONDocument {
    [
      "validator": [
        "collection": .string(step.collection), "level": .string(step.level.rawValue),
        "action": .string(step.action.rawValue), "validator": .document(step.validator),
      ]
    ]
  }
}
