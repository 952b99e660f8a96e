/// A result that a task waits for.
protocol Request: AnyObject, Sendable {
  /// Whether its task has not been resumed yet.
  var isWanted: Bool { get }

  /// When its task is resumed with `deadlineExceeded`; nil when it has no deadline of its own.
  var deadline: Moment? { get }

  /// Is given, before it is queued, the meter of its waiting time.
  func waits(_ wait: PoolMeters.Wait)

  /// Resumes the task with `error`, if it still waits. Work that has begun goes on, and its result
  /// is dropped.
  func abandon(with error: any Error)
}

extension Request {
  /// Work that no task waits for is not measured.
  func waits(_ wait: PoolMeters.Wait) { wait.givenUp() }
}

/// A task that waits for one value and is resumed exactly once: with the value, by a deadline, or
/// by its own cancellation, whichever comes first. What comes before the task waits is kept for it.
///
/// All but the value is in `Suspension`: what is generic here looks its types up each time it runs,
/// and that took a tenth of all that a worker does for a small call.
final class Waiter<Value: Sendable>: Request {
  private let suspension = Suspension()

  // Safe because `claim` succeeds once, and only its caller writes here before they
  // settle; the task reads only once it is settled, and the suspension's lock orders the two.
  nonisolated(unsafe) private var value: Value?

  var isWanted: Bool { suspension.isWanted }
  var deadline: Moment? { suspension.deadline }

  func waits(_ wait: PoolMeters.Wait) { suspension.waits(wait) }

  /// A worker has taken the request; false when its task has gone.
  func leaveQueue() -> Bool { suspension.leaveQueue() }

  func abandon(with error: any Error) { suspension.abandon(with: error) }

  /// Suspends the task, then runs `submit`, which must lead to a resumption. Called once. A
  /// cancelled task is resumed at once, with `CancellationError`.
  func wait(submit: @Sendable () -> Void = {}) async throws -> Value {
    try await suspension.wait(submit: submit)
    defer { value = nil }
    guard let value else { throw MongoError.closed }  // never: it came before the task went on
    return value
  }

  /// Resumes the task; false when it had been resumed before and the result is therefore lost.
  @discardableResult
  func resume(with result: Result<Value, any Error>) -> Bool {
    switch result {
    case .failure(let error): return suspension.abandon(with: error)
    case .success(let value):
      guard suspension.claim(for: .success) else { return false }
      self.value = value
      suspension.settle(.success(()))
      return true
    }
  }
}
