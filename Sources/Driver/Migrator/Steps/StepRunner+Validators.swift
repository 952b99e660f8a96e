import BSON
import Mongo

extension StepRunner {
  /// A strict validator refuses any update of a document that did not fit before, so there may be
  /// none: they are looked for, the writes that come meanwhile are checked, they are looked for
  /// again, and only then it is strict.
  func set(_ step: ValidatorStep, _ what: String) async throws {
    if step.level == .strict, step.action == .error {
      try await refuseMisfits(of: step)
      try await modify(step.collection, to: step.with(.moderate).validation, what)
      try await refuseMisfits(of: step)
    }
    try await modify(step.collection, to: step.validation, what)
  }

  private func modify(_ name: String, to validation: Validation, _ what: String) async throws {
    do {
      try await waiting(what) { limit in
        try await database.collection(name).modify(
          .init(validation: validation, maxTime: limit))
      }
    } catch let error as MongoError where error.kind == .server && error.code == 26 {
      throw StepFailure.missing("the collection \(name)")
    }
  }

  private func refuseMisfits(of step: ValidatorStep) async throws {
    if let misfits = try await step.misfits(in: database) { throw misfits }
  }
}

extension ValidatorStep {
  func with(_ level: Validation.Level) -> ValidatorStep {
    ValidatorStep(collection, validator, level: level, action: action)
  }

  /// The documents that do not fit, as a failure; nil when all do. Reads only.
  func misfits(in database: Database) async throws -> StepFailure? {
    let collection = database.collection(collection)
    let misfit: BSONDocument = ["$nor": [.document(validator)]]
    let found = try await collection.find(
      misfit, options: .init(sort: ["_id": 1], projection: ["_id": 1], limit: 20))
    guard !found.isEmpty else { return nil }
    return .misfits(
      collection: self.collection, ids: found.compactMap { $0["_id"]?.idText },
      count: found.count < 20 ? found.count : try await collection.countDocuments(misfit))
  }
}
