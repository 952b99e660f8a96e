/// A mistake of the code that uses the store, never of a caller.
package enum StoreMisuse: Error, Hashable, Sendable {
  /// The task is in a transaction, and the store that was used does not belong to it.
  case outsideOfTheTransaction
  /// The store belongs to a transaction that the task is not in, such as one that has ended.
  case afterTheTransaction
  /// A change whose parts belong together was to be made outside of any transaction.
  case needsATransaction
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
    case .needsATransaction: "a change that is kept in the history was made in no transaction"
    case .outsideOfTheScope: "a document of an athlete outside of the scope was to be written"
    }
  }
}
