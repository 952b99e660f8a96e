import Synchronization

/// A worker set aside for one session.
///
/// Its calls run on that worker in the order in which they were made. The lease must be ended; the
/// scopes that take one (`MongoClient.withSession`) see to it.
final class Lease: Sendable {
  private let worker: Worker
  private let isOpen = Mutex(true)

  init(of worker: Worker) { self.worker = worker }

  /// Runs a call on the leased worker.
  /// - Throws: `MongoError` of kind `sessionEnded` after the end of the lease.
  func run<Success: Sendable>(
    _ work: @escaping Call<Success>.Work
  ) async throws -> Success {
    try await Call.run(work) { call in
      let posted = isOpen.withLock { isOpen in
        if isOpen { worker.post(.leased(call)) }
        return isOpen
      }
      if !posted { call.abandon(with: MongoError.sessionEnded) }
    }
  }

  /// Runs work after the calls made so far, without waiting for it: also a cancelled task can
  /// leave its worker in order this way.
  func post(_ work: @escaping @Sendable (Connection) -> Void) {
    isOpen.withLock { isOpen in
      if isOpen { worker.post(.leased(Errand(work))) }
    }
  }

  /// Gives the worker back after the calls made so far. Does not wait; a second time does nothing.
  func end() {
    isOpen.withLock { isOpen in
      if isOpen { worker.post(.returned) }
      isOpen = false
    }
  }
}
