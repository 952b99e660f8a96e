import Synchronization

/// A value that several tasks wait for and that comes, or fails to come, once.
final class FirstValue<Value: Sendable>: Sendable {
  private enum State {
    case open([CheckedContinuation<Value, any Error>])
    case settled(Result<Value, any Error>)
  }

  private let state = Mutex(State.open([]))

  /// Whether the value has come or failed.
  var isSettled: Bool {
    state.withLock { state in
      if case .settled = state { true } else { false }
    }
  }

  /// The value, once it is there.
  func value() async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let settled = state.withLock { state -> Result<Value, any Error>? in
        switch state {
        case .settled(let result): return result
        case .open(let waiting):
          state = .open(waiting + [continuation])
          return nil
        }
      }
      if let settled { continuation.resume(with: settled) }
    }
  }

  /// Settles the value; only the first time counts.
  func settle(_ result: Result<Value, any Error>) {
    let waiting = state.withLock { state -> [CheckedContinuation<Value, any Error>] in
      guard case .open(let waiting) = state else { return [] }
      state = .settled(result)
      return waiting
    }
    for continuation in waiting { continuation.resume(with: result) }
  }
}
