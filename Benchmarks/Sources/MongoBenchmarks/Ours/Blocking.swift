import Dispatch
import Synchronization

/// Runs `body` in an ordinary task, and waits for it on the calling thread: a worker of the
/// benchmark answers a question at a time.
package func blocking<Success: Sendable>(
  _ body: @escaping @Sendable () async throws -> Success
) throws -> Success {
  let answer = Mutex<Result<Success, any Error>?>(nil)
  let done = DispatchSemaphore(value: 0)
  // The calling thread owns the task: it goes on when the task has ended.
  Task.detached {
    let result: Result<Success, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    answer.withLock { $0 = result }
    done.signal()
  }
  done.wait()
  guard let result = answer.withLock(\.self) else { throw CancellationError() }
  return try result.get()
}
