/// A scope of the driver (a session, a cursor, a change stream) that one operation of a test opens
/// and a later one ends. A task stays inside the scope and executes what it is given.
final class Held<Resource>: Sendable {
  private typealias Work = @Sendable (Resource) async -> Void

  private let work: AsyncStream<Work>.Continuation
  private let scope: Task<Void, any Error>

  private init(work: AsyncStream<Work>.Continuation, scope: Task<Void, any Error>) {
    self.work = work
    self.scope = scope
  }

  /// Enters the scope and returns once it is open.
  /// - Parameter scope: Opens the resource and passes it on to its argument, which returns when the
  ///   scope shall end.
  /// - Throws: What the scope throws before it is open.
  static func open(
    _ scope: @escaping @Sendable (_ serve: @Sendable (Resource) async -> Void) async throws -> Void
  ) async throws -> Held {
    let (orders, work) = AsyncStream.makeStream(of: Work.self)
    let (opened, signal) = AsyncThrowingStream.makeStream(of: Void.self)
    let task = Task {
      do {
        try await scope { resource in
          signal.yield()
          for await order in orders { await order(resource) }
        }
        signal.finish()
      } catch {
        signal.finish(throwing: error)
        throw error
      }
    }
    for try await _ in opened { break }
    return Held(work: work, scope: task)
  }

  /// Runs a closure with the resource, after the closures before it.
  func with<Success: Sendable>(
    _ body: @escaping @Sendable (Resource) async throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation { continuation in
      let order: Work = { resource in
        do { continuation.resume(returning: try await body(resource)) } catch {
          continuation.resume(throwing: error)
        }
      }
      if case .terminated = work.yield(order) { continuation.resume(throwing: CancellationError()) }
    }
  }

  /// Ends the scope if it is still open, and waits for its end.
  func end() async {
    work.finish()
    _ = await scope.result
  }
}
