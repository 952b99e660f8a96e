import Mongo

/// The transaction that a store's calls take part in, if any.
///
/// The task knows the transaction that it is in, too. A call whose store says otherwise would
/// silently not take part, so it is an error.
struct TransactionBinding: Sendable {
  private let boundSession: Session?

  /// The session of the transaction that the task is in; nil when it is in none.
  @TaskLocal private static var current: Session?

  static let noTransaction = TransactionBinding(nil)

  init(_ session: Session?) {
    boundSession = session
  }

  /// What a call hands to the driver; nil outside of transactions.
  ///
  /// - Throws: `StoreMisuse` when the task is in another transaction than the store, or only one of
  ///   them is in any.
  var session: Session? {
    get throws(StoreMisuse) {
      try check()
      return boundSession
    }
  }

  func check() throws(StoreMisuse) {
    guard boundSession === Self.current else {
      throw boundSession == nil ? .outsideOfTheTransaction : .afterTheTransaction
    }
  }

  /// Runs the body inside the transaction.
  func hold<Result>(_ body: () async throws -> Result) async throws -> Result {
    try await Self.$current.withValue(boundSession, operation: body)
  }
}
