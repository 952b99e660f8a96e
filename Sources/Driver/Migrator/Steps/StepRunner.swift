import BSON
import Mongo

/// Does the steps of one migration in one direction.
struct StepRunner: Sendable {
  let database: Database
  /// That of all its transactions; the journal has its name.
  let session: Session
  let journal: Journal
  let migration: Migration
  let direction: Direction
  let owner: String
  let programSteps: [NamedStep]
  let patience: LockPatience
  let stop: StopRequest
  let report: @Sendable (MigrationEvent) -> Void

  /// Does those that are not done, noting each.
  ///
  /// - Parameter entry: what the journal said of a former run in the same direction.
  func run(_ steps: [MigrationStep], after entry: JournalEntry?) async throws {
    let first = entry?.done ?? 0
    report(.began(migration.title, direction, after: first, of: steps.count))
    for (number, step) in steps.enumerated().dropFirst(first) {
      if stop.isAsked { throw stopped(behind: number, of: steps.count) }
      report(.step(number + 1, of: steps.count, step.description))
      do {
        try await run(step, from: number == first ? entry : nil)
      } catch let failure as StepFailure {
        throw MigrationRefusal.failed(migration.title, direction, step: number + 1, failure)
      } catch is AskedToStop {
        throw stopped(behind: number, of: steps.count)
      }
      try await journal.note(number, of: migration, by: owner)
    }
    try await journal.finish(migration, direction, by: owner)
    report(.ended(migration.title, direction))
  }

  /// Thrown inside a step whose place is noted.
  struct AskedToStop: Error {}

  private func stopped(behind done: Int, of count: Int) -> MigrationRefusal {
    .stopped(migration.title, direction, done: done, of: count)
  }

  private func run(_ step: MigrationStep, from entry: JournalEntry?) async throws {
    switch step {
    case .createCollection(let name, let options): try await create(name, options)
    case .dropCollection(let name):
      try await waiting("\(step)") { limit in
        try await database.collection(name).drop(options: .init(maxTime: limit))
      }
    case .renameCollection(let name, let new): try await rename(name, to: new, "\(step)")
    case .createIndex(let index, let collection): try await create(index, on: collection, "\(step)")
    case .dropIndex(let name, let collection):
      try await dropIndex(name, on: collection, "\(step)")
    case .setValidator(let validator): try await set(validator, "\(step)")
    case .update(let update): try await self.update(update, from: entry)
    case .swift(let name, let arguments): try await runProgramStep(name, arguments, from: entry)
    }
  }

  func waiting(
    _ what: String, isBuild: Bool = false, _ command: (Duration) async throws -> Void
  ) async throws {
    try await patience.run(
      what, isBuild: isBuild, onWaiting: { report(.waiting(what, attempts: $0)) }, command)
  }

  private func runProgramStep(
    _ name: String, _ arguments: BSONDocument, from entry: JournalEntry?
  ) async throws {
    guard let step = programSteps.first(where: { $0.name == name }) else {
      throw StepFailure.missing("the step \(name) of the program")
    }
    let context = NamedStepContext(
      database: database, arguments: arguments, position: entry?.position
    ) { position, documents, session in
      try await journal.note(
        position: position, documents: documents, of: migration, by: owner, in: session)
      if session == nil, stop.isAsked { throw AskedToStop() }
    }
    try await step.run(context)
  }
}
