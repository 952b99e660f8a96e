import Synchronization

/// Something that somebody waits for.
protocol Request: AnyObject, Sendable {
  /// Whether its task has not been resumed yet.
  var isWanted: Bool { get }

  /// When its task is let go with `deadlineExceeded`; nil when it has no deadline of its own.
  var deadline: ContinuousClock.Instant? { get }

  /// Is told, before it is put into a queue, who counts how long it waits.
  func waits(_ wait: PoolMeters.Wait)

  /// Lets the task go with `error`, if it still waits. Work that has begun goes on and its result
  /// is dropped.
  func abandon(with error: any Error)
}

extension Request {
  /// What nobody waits for is not counted.
  func waits(_ wait: PoolMeters.Wait) { wait.givenUp() }
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

  private struct Inside {
    var state = State.prepared
    /// What counts the time without a worker; nil when that is over, or nobody counts.
    var wait: PoolMeters.Wait?

    var isWanted: Bool {
      switch state {
      case .prepared, .waiting: true
      case .settled, .ended: false
      }
    }

    mutating func takeWait() -> PoolMeters.Wait? {
      defer { wait = nil }
      return wait
    }
  }

  private let inside = Mutex(Inside())

  let deadline = CallDeadline.current

  var isWanted: Bool { inside.withLock(\.isWanted) }

  func waits(_ wait: PoolMeters.Wait) {
    let isCounted = inside.withLock { inside in
      if inside.isWanted { inside.wait = wait }
      return inside.isWanted
    }
    if !isCounted { wait.givenUp() }
  }

  /// A worker is there; false when nobody wants it any more.
  func leaveQueue() -> Bool {
    let (isWanted, wait) = inside.withLock { ($0.isWanted, $0.takeWait()) }
    wait?.ended()
    return isWanted
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
    let (settled, wait) = inside.withLock { ($0.state.settle(result), $0.takeWait()) }
    if let wait { result.isSuccess ? wait.ended() : wait.givenUp() }
    settled.waiting?.resume(with: result)
    return settled.waiting != nil || settled.isKept
  }

  /// False when the task need not wait, because its result has come before.
  private func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
    let early = inside.withLock { inside -> Result<Value, any Error>? in
      guard case .settled(let result) = inside.state else {
        inside.state = .waiting(continuation)
        return nil
      }
      inside.state = .ended
      return result
    }
    if let early { continuation.resume(with: early) }
    return early == nil
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
