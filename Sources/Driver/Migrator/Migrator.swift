package import Mongo

/// Takes a store from what its journal says to what a program's migrations say.
///
/// It knows no document type: a migration means what its file says, however long ago it was written.
package struct Migrator: Sendable {
  let database: Database
  /// In the order of their numbers, from 1.
  package let migrations: [Migration]
  let programSteps: [NamedStep]
  let owner: String
  let lockTimes: MigrationLock.Times
  let patience: LockPatience
  let stop: StopRequest
  let report: @Sendable (MigrationEvent) -> Void

  /// - Parameters:
  ///   - owner: a name that no other run has.
  ///   - stop: asks it to stop where it can go on later.
  ///   - report: told of what happens, in order.
  package init(
    _ database: Database, _ migrations: [Migration], programSteps: [NamedStep] = [],
    owner: String, lockTimes: MigrationLock.Times = .init(), patience: LockPatience = .init(),
    stop: StopRequest = StopRequest(),
    report: @escaping @Sendable (MigrationEvent) -> Void = { _ in }
  ) {
    self.database = database
    self.migrations = migrations
    self.programSteps = programSteps
    self.owner = owner
    self.lockTimes = lockTimes
    self.patience = patience
    self.stop = stop
    self.report = report
  }

  var journal: Journal { Journal(database) }
  var lock: MigrationLock { MigrationLock(database, owner: owner, times: lockTimes) }

  private func runner(
    _ migration: Migration, _ direction: Direction, _ session: Session
  ) -> StepRunner {
    StepRunner(
      database: database, session: session, journal: journal, migration: migration,
      direction: direction, owner: owner, programSteps: programSteps, patience: patience,
      stop: stop, report: report)
  }

  /// Does one migration in a direction, from its beginning or from where it was left.
  func run(
    _ migration: Migration, _ direction: Direction, _ steps: [MigrationStep],
    after entry: JournalEntry?
  ) async throws {
    let left = entry?.underWay == direction ? entry : nil
    if stop.isAsked {
      throw MigrationRefusal.stopped(
        migration.title, direction, done: left?.done ?? 0, of: steps.count)
    }
    try await database.client.withSession { session in
      let id = try await session.id()
      if let left {
        try await journal.take(migration, leftIn: left.session, for: owner, in: id)
      } else {
        try await journal.begin(migration, direction, by: owner, in: id)
      }
      try await runner(migration, direction, session).run(steps, after: left)
    }
  }
}
