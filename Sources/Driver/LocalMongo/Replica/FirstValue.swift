import Synchronization

/// A value that several tasks wait for and that comes, or fails to come, once.
final class FirstValue<Value: Sendable>: Sendable {
  private typealias Waiter = CheckedContinuation<Value, any Error>

  private struct State {
    var waiting: [Int: Waiter] = [:]
    var waiters = 0
    var settled: Result<Value, any Error>?
  }

  private let state = Mutex(State())

  /// Whether the value has come or failed.
  var isSettled: Bool { state.withLock { $0.settled != nil } }

  /// The value, once it is there.
  /// - Throws: why it did not come; `CancellationError` at once when the waiting task is cancelled.
  func value() async throws -> Value {
    let number = state.withLock { state in
      state.waiters += 1
      return state.waiters
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wait(as: number, $0) }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?
        .resume(throwing: CancellationError())
    }
  }

  private func wait(as number: Int, _ waiter: Waiter) {
    let settled = state.withLock { state -> Result<Value, any Error>? in
      // A task that was cancelled before it waited would never be woken.
      if let settled = state.settled { return settled }
      if Task.isCancelled { return .failure(CancellationError()) }
      state.waiting[number] = waiter
      return nil
    }
    if let settled { waiter.resume(with: settled) }
  }

  /// Settles the value; only the first time counts.
  func settle(_ result: Result<Value, any Error>) {
    let waiting = state.withLock { state -> [Int: Waiter] in
      guard state.settled == nil else { return [:] }
      state.settled = result
      defer { state.waiting = [:] }
      return state.waiting
    }
    for waiter in waiting.values { waiter.resume(with: result) }
  }
}
