import Synchronization

/// Something that somebody waits for.
protocol Request: AnyObject, Sendable {
  /// Whether its task has not been resumed yet.
  var isWanted: Bool { get }

  /// Lets the task go with `error`, if it still waits. Work that has begun goes on and its result
  /// is dropped.
  func abandon(with error: any Error)
}

/// A task that waits for one value and is resumed exactly once: with the value, by a deadline, or
/// by its own cancellation, whichever comes first.
final class Waiter<Value: Sendable>: Request {
  private enum State {
    case prepared
    case waiting(CheckedContinuation<Value, any Error>)
    case ended
  }

  private let state = Mutex(State.prepared)

  var isWanted: Bool {
    state.withLock { state in
      if case .ended = state { false } else { true }
    }
  }

  func abandon(with error: any Error) { resume(with: .failure(error)) }

  /// Suspends the task, then runs `submit`, which sees to it that somebody resumes the waiter.
  /// A cancelled task is let go at once, with `CancellationError`.
  func wait(submit: @Sendable () -> Void) async throws -> Value {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if begin(continuation) { submit() }
      }
    } onCancel: {
      abandon(with: CancellationError())
    }
  }

  /// Resumes the task; false when it had been resumed before and the result is therefore lost.
  @discardableResult
  func resume(with result: Result<Value, any Error>) -> Bool {
    let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      defer { state = .ended }
      guard case .waiting(let continuation) = state else { return nil }
      return continuation
    }
    continuation?.resume(with: result)
    return continuation != nil
  }

  private func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
    let begins = state.withLock { state in
      guard case .prepared = state else { return false }
      state = .waiting(continuation)
      return true
    }
    // Cancelled before it could wait.
    if !begins { continuation.resume(throwing: CancellationError()) }
    return begins
  }
}
