import Testing

@testable import Mongo

@Suite struct TransactionRetryTests {
  private func error(_ labels: String..., code: Int32 = 112) -> MongoError {
    var error = MongoError(.server, "")
    error.labels = labels
    error.code = code
    return error
  }

  @Test func runsTheBodyAgainForTransientFailuresOnly() {
    let transient = error("TransientTransactionError")
    #expect(TransactionRetry.afterBody(transient, elapsed: .zero) == .runBodyAgain)
    #expect(TransactionRetry.afterBody(transient, elapsed: .seconds(120)) == .giveUp)
    #expect(TransactionRetry.afterBody(error(), elapsed: .zero) == .giveUp)
    #expect(TransactionRetry.afterBody(CancellationError(), elapsed: .zero) == .giveUp)
  }

  @Test func commitsAgainWhenNobodyKnowsTheResult() {
    let unknown = error("UnknownTransactionCommitResult")
    #expect(TransactionRetry.afterCommit(unknown, elapsed: .zero) == .commitAgain)
    #expect(TransactionRetry.afterCommit(unknown, elapsed: .seconds(121)) == .giveUp)
    let outOfTime = error("UnknownTransactionCommitResult", code: 50)
    #expect(TransactionRetry.afterCommit(outOfTime, elapsed: .zero) == .giveUp)
    let transient = error("TransientTransactionError")
    #expect(TransactionRetry.afterCommit(transient, elapsed: .zero) == .runBodyAgain)
  }
}
