import Mongo
package import Units
package import Words

/// The store does not answer just now.
///
/// A call that reads has simply failed; of one that writes nobody knows whether it took effect.
package struct StoreOutage: Refusal {
  private let cause: MongoError

  /// Nil when the error tells of anything else.
  package init?(_ error: any Error) {
    guard let error = error as? MongoError, error.isUnavailable else { return nil }
    cause = error
  }

  package var type: ProblemType { .storeUnavailable }

  package func detail(in units: UnitSystem) -> String { "The database does not answer." }

  /// What is to be added where something may have been changed.
  package static let fateOfChange = "Whether the change that you sent was kept is not known."

  /// Why, for the log and for a person at the machine. Names hosts and settings, never documents.
  package var reason: String { cause.description }
}

extension ProblemType {
  package static let storeUnavailable = ProblemType(
    "store-unavailable", status: 503, exit: .needsAction, title: "The database does not answer",
    sentence: "The service runs but cannot reach its database just now, or lost it on the way. Try"
      + " again shortly. If it was a change, first read what you wanted to change.")
}
