/// What to do after a failure in a transaction, by the rules of MongoDB's "Convenient API for
/// Transactions" specification.
struct TransactionRetry: Sendable {
  /// How long after the first attempt another one may begin.
  static let limit: Duration = .seconds(120)

  enum Step: Hashable, Sendable {
    case runBodyAgain
    case commitAgain
    case giveUp
  }

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
}
