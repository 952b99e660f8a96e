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

/// A mistake of the code that uses the store, never of a caller.
package enum StoreMisuse: Error, Hashable, Sendable {
  /// The task is in a transaction, and the store that was used does not belong to it.
  case outsideOfTheTransaction
  /// The store belongs to a transaction that the task is not in, such as one that has ended.
  case afterTheTransaction
  /// The document belongs to an athlete that the scope does not contain.
  case outsideOfTheScope
}

extension StoreMisuse: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outsideOfTheTransaction:
      "the store was used inside a transaction that it does not belong to;"
        + " use the one that the transaction's body is given"
    case .afterTheTransaction: "the store of a transaction was used outside of it"
    case .outsideOfTheScope: "a document of an athlete outside of the scope was to be written"
    }
  }
}
