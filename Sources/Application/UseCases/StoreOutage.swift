import Mongo

/// The store does not answer just now.
///
/// A call that reads has simply failed; of one that writes nobody knows whether it took effect.
package struct StoreOutage: Error, Sendable {
  private let cause: MongoError

  /// Nil when the error tells of anything else.
  package init?(_ error: any Error) {
    guard let error = error as? MongoError, error.isUnavailable else { return nil }
    cause = error
  }
}

/// Names hosts and settings, never documents.
extension StoreOutage: CustomStringConvertible {
  package var description: String { cause.description }
}
