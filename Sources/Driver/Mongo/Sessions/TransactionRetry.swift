/// What to do after a failure in a transaction, by the rules of MongoDB's "Convenient API for
/// Transactions" specification.
struct TransactionRetry: Sendable {
  /// How long after the first attempt another one may begin.
  static let limit: Duration = .seconds(120)

  private let pace: TransactionPace
  private let start: Moment
  /// How many attempts have failed.
  private var failures = 0

  init(at pace: TransactionPace) {
    self.pace = pace
    start = pace.now()
  }

  enum Step: Hashable, Sendable {
    case runBodyAgain
    case commitAgain
    case giveUp
  }

  /// How long the transaction has been tried.
  var elapsed: Duration { start.duration(to: pace.now()) }

  /// After the body failed: again, if the server says that the failure is transient.
  static func afterBody(_ error: any Error, elapsed: Duration) -> Step {
    guard let error = error as? MongoError, elapsed < limit else { return .giveUp }
    return error.isTransientTransactionError ? .runBodyAgain : .giveUp
  }

  /// After the commit failed: commit again when nobody knows its result, and run the whole body
  /// again when the transaction surely did not take effect.
  static func afterCommit(_ error: any Error, elapsed: Duration) -> Step {
    guard let error = error as? MongoError, elapsed < limit else { return .giveUp }
    if error.isUnknownCommitResult, error.code != ServerCode.maxTimeExpired { return .commitAgain }
    return error.isTransientTransactionError ? .runBodyAgain : .giveUp
  }

  /// Waits before the body runs again, so that transactions in conflict get apart in time.
  /// - Throws: `error` when the limit would pass meanwhile; `CancellationError`.
  mutating func rest(after error: any Error) async throws {
    failures += 1
    let delay = TransactionPace.delay(afterFailures: failures, jitter: pace.jitter())
    guard elapsed + delay < Self.limit else { throw error }
    try await pace.sleep(delay)
  }
}
