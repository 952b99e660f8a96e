import Mongo

extension Migrator {
  /// Runs the body while this migrator holds the lock; whoever else has it is waited for or named.
  func holdingLock<Success: Sendable>(
    waiting waits: Bool, _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    try await takeLock(waiting: waits)
    do {
      let success = try await keepingLock(body)
      try await lock.release()
      return success
    } catch {
      // In a task of its own, because a cancelled task's calls do not begin. The first error is the
      // one that counts, and a lock that stays can be taken from its dead holder.
      try? await Task { try await lock.release() }.value
      throw error
    }
  }

  private func takeLock(waiting waits: Bool) async throws {
    let former = try await lock.holder()
    var told: String?
    while let holder = try await lock.take() {
      guard waits, !stop.isAsked else { throw MigrationRefusal.locked(holder) }
      if told != holder.owner { report(.waitsForLock(holder)) }
      told = holder.owner
      try await lock.waitALittle()
    }
    if let former, former.isAbandoned { report(.tookLock(from: former)) }
  }

  private func keepingLock<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    try await withThrowingTaskGroup(of: Success?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await lock.keep()
        return nil
      }
      defer { group.cancelAll() }
      // The keeper ends first only by an error, or because everything was cancelled.
      guard let success = try await group.next() ?? nil else { throw CancellationError() }
      return success
    }
  }

  /// Takes the lock away from whoever holds it.
  ///
  /// - Parameter force: also from one that gives signs of life.
  /// - Returns: who held it; nil when nobody did.
  /// - Throws: `MigrationRefusal.locked` without force.
  package func unlock(force: Bool) async throws -> MigrationLockHolder? {
    guard let holder = try await lock.holder() else { return nil }
    guard force || holder.isAbandoned else { throw MigrationRefusal.locked(holder) }
    try await lock.takeAway(from: holder)
    return holder
  }
}
