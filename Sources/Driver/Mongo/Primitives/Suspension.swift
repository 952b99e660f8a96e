import Synchronization

/// A task that waits and is resumed exactly once, by what comes first: a result, a deadline or its
/// cancellation. A continuation must be resumed by exactly one caller. Here each caller claims the
/// resumption first; the one that gets it then settles it. What is claimed or settled before the
/// task waits is kept for it.
final class Suspension: Sendable {
  // Unchecked, and resumed once all the same: `settle` gives a task out as it leaves `claimed`,
  // which nothing comes back to, and `begin` gives its result out only instead of keeping the task.
  // The checked one, like the standard clocks, has no layout that the compiler knows.
  private typealias Waiting = UnsafeContinuation<Void, any Error>

  private enum State {
    case prepared
    case waiting(Waiting)
    /// A claim was made and `settle` follows, for this task if it waits already.
    case claimed(Waiting?)
    case settled(Result<Void, any Error>)
    case ended
  }

  /// The result that a claim leads to.
  enum Outcome { case success, failure }

  private struct Inside {
    var state = State.prepared
    /// Measures the time without a worker; nil when that is over, or without metrics.
    var wait: PoolMeters.Wait?

    var isWanted: Bool {
      switch state {
      case .prepared, .waiting: true
      case .claimed, .settled, .ended: false
      }
    }

    mutating func takeWait() -> PoolMeters.Wait? {
      defer { wait = nil }
      return wait
    }

    mutating func claim() -> Bool {
      switch state {
      case .prepared: state = .claimed(nil)
      case .waiting(let task): state = .claimed(task)
      case .claimed, .settled, .ended: return false
      }
      return true
    }

    /// The task to resume; nil when the result is kept for one.
    mutating func settle(_ result: Result<Void, any Error>) -> Waiting? {
      guard case .claimed(let task) = state else { return nil }
      state = task == nil ? .settled(result) : .ended
      return task
    }

    /// The result that has come before the task.
    mutating func begin(_ task: Waiting) -> Result<Void, any Error>? {
      switch state {
      case .prepared: state = .waiting(task)
      case .claimed: state = .claimed(task)
      case .settled(let result):
        state = .ended
        return result
      case .waiting, .ended: break  // a second wait, which nobody begins
      }
      return nil
    }
  }

  private let inside = Mutex(Inside())

  /// When its task is resumed with `deadlineExceeded`; nil when it has no deadline of its own.
  let deadline = CallDeadline.current

  /// Whether it is unclaimed.
  var isWanted: Bool { inside.withLock(\.isWanted) }

  func waits(_ wait: PoolMeters.Wait) {
    let isCounted = inside.withLock { inside in
      if inside.isWanted { inside.wait = wait }
      return inside.isWanted
    }
    if !isCounted { wait.givenUp() }
  }

  /// A worker has taken the request; false when its task has gone.
  func leaveQueue() -> Bool {
    let (isWanted, wait) = inside.withLock { ($0.isWanted, $0.takeWait()) }
    wait?.ended()
    return isWanted
  }

  /// Claims it; false when it was claimed before. After true, `settle` must follow.
  func claim(for outcome: Outcome) -> Bool {
    let (isClaimed, wait) = inside.withLock { ($0.claim(), $0.takeWait()) }
    if let wait { outcome == .success ? wait.ended() : wait.givenUp() }
    return isClaimed
  }

  /// Resumes the task; only after a claim.
  func settle(_ result: Result<Void, any Error>) {
    inside.withLock { $0.settle(result) }?.resume(with: result)
  }

  /// False when somebody else has claimed it.
  @discardableResult
  func abandon(with error: any Error) -> Bool {
    guard claim(for: .failure) else { return false }
    settle(.failure(error))
    return true
  }

  /// Suspends the task, then runs `submit`. Called once.
  func wait(submit: @Sendable () -> Void) async throws {
    try CallDeadline.check(deadline)
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { task in
        let (early, isWanted) = inside.withLock { ($0.begin(task), $0.isWanted) }
        if let early { task.resume(with: early) } else if isWanted { submit() }
      }
    } onCancel: {
      abandon(with: CancellationError())
    }
  }
}
