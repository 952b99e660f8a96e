package import BSON
package import Mongo

/// One thing that a migration does. Doing it twice does the same as doing it once.
package enum MigrationStep: Hashable, Sendable {
  /// Fields of `options` are those of the server's command `create`.
  case createCollection(String, options: BSONDocument)
  case dropCollection(String)
  case renameCollection(from: String, to: String)
  case createIndex(IndexModel, on: String)
  case dropIndex(String, on: String)
  case setValidator(ValidatorStep)
  case update(UpdateStep)
  /// What data cannot say: a step of that name that the program brings along.
  case swift(named: String, arguments: BSONDocument)
}

/// What the documents of a collection must be from now on.
package struct ValidatorStep: Hashable, Sendable {
  package let collection: String
  /// In the query language; empty to check nothing.
  package let validator: BSONDocument
  package let level: Validation.Level
  package let action: Validation.Action

  package init(
    _ collection: String, _ validator: BSONDocument, level: Validation.Level = .moderate,
    action: Validation.Action = .error
  ) {
    self.collection = collection
    self.validator = validator
    self.level = level
    self.action = action
  }

  var validation: Validation { Validation(validator, level: level, action: action) }
}

/// A change of all documents that a filter matches, some at a time, in the order of their ids.
///
/// Each batch is one transaction with the journal's note of how far it is, so none is done twice.
/// Documents that are inserted meanwhile with an id that was passed already are not changed.
package struct UpdateStep: Hashable, Sendable {
  package let collection: String
  package let filter: BSONDocument
  package let update: Modification
  /// How many documents are changed in one transaction.
  package let batch: Int

  package static let batches = 1...5_000
  package static let usualBatch = 500
}

extension MigrationStep: CustomStringConvertible {
  /// What it does, without a subject: "create the index timeline on events".
  package var description: String {
    switch self {
    case .createCollection(let name, _): "create the collection \(name)"
    case .dropCollection(let name): "drop the collection \(name)"
    case .renameCollection(let name, let new): "rename the collection \(name) to \(new)"
    case .createIndex(let index, let collection):
      "create the index \(index.name) on \(collection)"
    case .dropIndex(let name, let collection): "drop the index \(name) on \(collection)"
    case .setValidator(let step) where step.level == .off:
      "stop checking the documents of \(step.collection)"
    case .setValidator(let step):
      "check the documents of \(step.collection) (\(step.level.rawValue),"
        + " \(step.action.rawValue))"
    case .update(let step): "update documents of \(step.collection)"
    case .swift(let name, _): "run the step \(name) of the program"
    }
  }
}
