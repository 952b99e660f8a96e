import Access
import Query
import Schema

extension Scope {
  /// The condition that keeps a query to the scope's athletes.
  ///
  ///     {athlete: "ath_1"}
  ///     {athlete: {$in: ["ath_1", "ath_2"]}}
  ///
  /// - Parameter athlete: the field that names a document's athlete.
  func filter<F, P: QueryField<String>>(_ athlete: KeyPath<F, P>) -> Filter<F> {
    switch extent {
    case .athlete(let id): athlete == id
    case .athletes(let ids): .isIn(athlete, ids.sorted())
    case .everyone: .always
    }
  }

  /// - Throws: `StoreMisuse.outsideOfTheScope` unless the athlete belongs to the scope.
  func requireContaining(_ athlete: String?) throws(StoreMisuse) {
    guard let athlete, contains(athlete) else { throw .outsideOfTheScope }
  }
}
