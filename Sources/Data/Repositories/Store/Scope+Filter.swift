import Access
import BSON

extension Scope {
  /// The filter that keeps a query to the scope's athletes, with further conditions behind it.
  ///
  ///     {athlete: "ath_1", …}
  ///     {athlete: {$in: ["ath_1", "ath_2"]}, …}
  ///
  /// - Parameter key: the key that names a document's athlete.
  func filter(_ key: String, _ conditions: BSONDocument = [:]) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    switch extent {
    case .athlete(let id): builder.append(key, .string(id))
    case .athletes(let ids):
      let sorted = try BSONArray(ids.sorted().lazy.map { .string($0) })
      builder.append(key, .document(["$in": .array(sorted)]))
    case .everyone: break
    }
    for element in conditions.elements { builder.append(element) }
    return try builder.finish()
  }

  /// - Throws: `StoreMisuse.outsideOfTheScope` unless the athlete belongs to the scope.
  func requireContaining(_ athlete: String?) throws(StoreMisuse) {
    guard let athlete, contains(athlete) else { throw .outsideOfTheScope }
  }
}
