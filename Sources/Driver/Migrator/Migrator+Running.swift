import Mongo

extension Migrator {
  /// Applies what is pending, and goes on with what was left in the middle.
  ///
  /// - Parameters:
  ///   - last: the number behind which it stops; nil for all.
  ///   - accepted: numbers of applied migrations whose changed files are recorded as right.
  ///   - waits: whether a lock that somebody holds is waited for.
  /// - Returns: those that were applied.
  /// - Throws: `MigrationRefusal`; `MongoError`. What was done until then is noted.
  @discardableResult
  package func up(
    to last: Int? = nil, accepting accepted: Set<Int> = [], waiting waits: Bool = false
  ) async throws -> [MigrationTitle] {
    let isIdle = try await ahead(of: journal.entries(), to: last, accepting: accepted).isEmpty
    guard !isIdle || !accepted.isEmpty else { return [] }
    return try await holdingLock(waiting: waits) {
      // Somebody else may have done it meanwhile.
      let entries = try await journal.entries()
      let ahead = try ahead(of: entries, to: last, accepting: accepted)
      for number in accepted.sorted() {
        guard let migration = migrations.first(where: { $0.number == number }) else { continue }
        try await journal.accept(migration)
      }
      for (migration, entry) in ahead {
        try await run(migration, .up, migration.up, after: entry)
      }
      return ahead.map(\.0.title)
    }
  }

  /// Takes back those that were applied last.
  ///
  /// - Parameter count: how many.
  /// - Returns: those that were taken back, in that order.
  /// - Throws: `MigrationRefusal`, with nothing done when one of them cannot be taken back.
  @discardableResult
  package func down(
    _ count: Int = 1, waiting waits: Bool = false
  ) async throws -> [MigrationTitle] {
    guard try await !behind(journal.entries(), count).isEmpty else { return [] }
    return try await holdingLock(waiting: waits) {
      let behind = try await behind(journal.entries(), count)
      for (migration, entry, steps) in behind {
        try await run(migration, .down, steps, after: entry)
      }
      return behind.map(\.0.title)
    }
  }

  /// What is to be applied, with what the journal has of it.
  func ahead(
    of entries: [JournalEntry], to last: Int?, accepting accepted: Set<Int>
  ) throws(MigrationRefusal) -> [(Migration, JournalEntry?)] {
    let noted = Dictionary(entries.map { ($0.title.number, $0) }) { first, _ in first }
    if let last, last < 1 || last > migrations.count { throw .noSuchMigration(last) }
    if let strange = accepted.sorted().first(where: { noted[$0] == nil }) {
      throw .notApplied(strange)
    }
    let changed = migrations.filter { migration in
      noted[migration.number].map { $0.checksum != migration.checksum } ?? false
        && !accepted.contains(migration.number)
    }
    if !changed.isEmpty { throw .changed(changed.map(\.title)) }
    if let left = entries.first(where: { $0.underWay == .down }) {
      throw .underWay(left.title, .down)
    }
    let ahead = migrations.filter { migration in
      noted[migration.number].map { $0.underWay == .up } ?? true
    }
    if let first = ahead.first, let later = entries.last, later.title.number > first.number {
      throw .outOfOrder(pending: first.title, applied: later.title)
    }
    return ahead.filter { $0.number <= last ?? .max }.map { ($0, noted[$0.number]) }
  }

  /// What is to be taken back, newest first, with the steps that do it.
  private func behind(
    _ entries: [JournalEntry], _ count: Int
  ) throws(MigrationRefusal) -> [(Migration, JournalEntry, [MigrationStep])] {
    if let left = entries.first(where: { $0.underWay == .up }) {
      throw .underWay(left.title, .up)
    }
    var found: [(Migration, JournalEntry, [MigrationStep])] = []
    for entry in entries.reversed().prefix(count) {
      guard let migration = migrations.first(where: { $0.number == entry.title.number }) else {
        throw .unknown([entry.title])
      }
      guard migration.checksum == entry.checksum else { throw .changed([migration.title]) }
      switch migration.down {
      case .irreversible(let why): throw .irreversible(migration.title, why: why)
      case .steps(let steps): found.append((migration, entry, steps))
      }
    }
    return found
  }
}
