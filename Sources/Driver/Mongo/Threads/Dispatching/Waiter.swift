import Synchronization

/// Something that somebody waits for.
protocol Request: AnyObject, Sendable {
  /// Whether its task has not been resumed yet.
  var isWanted: Bool { get }

  /// When its task is let go with `deadlineExceeded`; nil when it has no deadline of its own.
  var deadline: ContinuousClock.Instant? { get }

  /// Lets the task go with `error`, if it still waits. Work that has begun goes on and its result
  /// is dropped.
  func abandon(with error: any Error)
}

/// A task that waits for one value and is resumed exactly once: with the value, by a deadline, or
/// by its own cancellation, whichever comes first. What comes before the task waits is kept for it.
final class Waiter<Value: Sendable>: Request {
  private enum State {
    case prepared
    case waiting(CheckedContinuation<Value, any Error>)
    case settled(Result<Value, any Error>)
    case ended

    /// The task to resume with the result, if one waits, and whether the result is kept for one.
    mutating func settle(
      _ result: Result<Value, any Error>
    ) -> (waiting: CheckedContinuation<Value, any Error>?, isKept: Bool) {
      switch self {
      case .prepared:
        self = .settled(result)
        return (nil, true)
      case .waiting(let continuation):
        self = .ended
        return (continuation, false)
      case .settled, .ended: return (nil, false)
      }
    }
  }

  private let state = Mutex(State.prepared)

  let deadline = CallDeadline.current

  var isWanted: Bool {
    state.withLock { state in
      switch state {
      case .prepared, .waiting: true
      case .settled, .ended: false
      }
    }
  }

  func abandon(with error: any Error) { resume(with: .failure(error)) }

  /// Suspends the task, then runs `submit`, which sees to it that somebody resumes the waiter.
  /// Called once. A cancelled task is let go at once, with `CancellationError`.
  func wait(submit: @Sendable () -> Void = {}) async throws -> Value {
    try CallDeadline.check(deadline)
    return try await withTaskCancellationHandler {
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
    let (waiting, isKept) = state.withLock { $0.settle(result) }
    waiting?.resume(with: result)
    return waiting != nil || isKept
  }

  /// False when the task need not wait, because its result has come before.
  private func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
    let early = state.withLock { state -> Result<Value, any Error>? in
      guard case .settled(let result) = state else {
        state = .waiting(continuation)
        return nil
      }
      state = .ended
      return result
    }
    if let early { continuation.resume(with: early) }
    return early == nil
  }
}
