import Mongo

extension Migrator {
  /// How the store stands now. Reads only.
  package func standing() async throws -> StoreStanding {
    StoreStanding(
      migrations, try await journal.entries(), holder: try await lock.holder())
  }

  /// What `up` would do. Reads only.
  ///
  /// - Throws: `MigrationRefusal`, as `up` would.
  package func plan(to last: Int? = nil) async throws -> [PlannedMigration] {
    let entries = try await journal.entries()
    var planned: [PlannedMigration] = []
    for (migration, entry) in try ahead(of: entries, to: last, accepting: []) {
      var steps: [PlannedMigration.Step] = []
      for (number, step) in migration.up.enumerated().dropFirst(entry?.done ?? 0) {
        steps.append(
          PlannedMigration.Step(
            number: number + 1, description: step.description,
            documents: try await documents(of: step, from: number == entry?.done ? entry : nil),
            obstacle: try await obstacle(to: step)))
      }
      planned.append(PlannedMigration(migration: migration, steps: steps))
    }
    return planned
  }

  private func documents(
    of step: MigrationStep, from entry: JournalEntry?
  ) async throws -> Int? {
    guard case .update(let update) = step else { return nil }
    return try await database.collection(update.collection)
      .countDocuments(update.filter(behind: entry?.position))
  }

  private func obstacle(to step: MigrationStep) async throws -> String? {
    guard case .setValidator(let validator) = step, validator.level == .strict,
      validator.action == .error
    else { return nil }
    return try await validator.misfits(in: database)?.description
  }

  /// Where the store is not what its migrations made it. Reads only.
  package func verify() async throws -> [StoreDifference] {
    let standing = try await standing()
    let own = standing.lines.compactMap { line -> StoreDifference? in
      switch line.state {
      case .applied: nil
      case .pending: .pending(line.title)
      case .changed: .changedFile(line.title)
      case .underWay(let direction, _): .underWay(line.title, direction)
      case .unknown: .unknown(line.title, line.phase)
      }
    }
    // An unknown migration may have made anything; one in the middle is told of above.
    let isKnown = standing.lines.allSatisfy { $0.state != .unknown }
    guard isKnown else { return own }
    let pending = Set(standing.lacking)
    let applied = migrations.filter { !pending.contains($0.title) }
    return own + (try await ExpectedStore(after: applied).differences(in: database))
  }
}
