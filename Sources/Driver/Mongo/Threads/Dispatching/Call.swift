/// Work for a worker and its connection, without the type of the result.
protocol AnyCall: Request {
  /// What it must have.
  var need: Outage.Need { get }

  /// Does the work on the worker's thread, unless its caller has gone.
  func execute(on connection: Connection)
}

extension AnyCall {
  var need: Outage.Need { .server }
}

/// One piece of blocking work and the task that waits for it.
final class Call<Success: Sendable>: AnyCall {
  typealias Work = @Sendable (Connection) throws -> Success

  let need: Outage.Need
  private let work: Work
  private let waiter = Waiter<Success>()

  /// The caller must submit it. The result is kept until `value` asks for it.
  init(needing need: Outage.Need = .server, _ work: @escaping Work) {
    self.need = need
    self.work = work
  }

  /// Hands the work to `submit` and waits for its result. Cancelling the task ends the wait at
  /// once; it is then unknown whether work that had begun took effect.
  static func run(
    needing need: Outage.Need = .server, _ work: @escaping Work,
    submit: @Sendable (any AnyCall) -> Void
  ) async throws -> Success {
    let call = Call(needing: need, work)
    return try await call.waiter.wait { submit(call) }
  }

  /// The result of a call that was submitted before. Asked for once.
  func value() async throws -> Success { try await waiter.wait() }

  var isWanted: Bool { waiter.isWanted }
  var deadline: Moment? { waiter.deadline }

  func execute(on connection: Connection) {
    guard waiter.leaveQueue() else { return }
    waiter.resume(with: connection.doing(self, work))
  }

  func waits(_ wait: PoolMeters.Wait) { waiter.waits(wait) }
  func abandon(with error: any Error) { waiter.abandon(with: error) }
}

/// Work that nobody waits for, such as giving a session back.
final class Errand: AnyCall {
  private let work: @Sendable (Connection) -> Void

  init(_ work: @escaping @Sendable (Connection) -> Void) { self.work = work }

  var isWanted: Bool { true }
  var deadline: Moment? { nil }
  func execute(on connection: Connection) { connection.tidying { work(connection) } }
  func abandon(with error: any Error) {}
}
