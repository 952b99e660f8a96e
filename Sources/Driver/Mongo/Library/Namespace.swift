/// Where a call works: a database, or a collection in it.
struct Namespace: Hashable, Sendable, CustomStringConvertible {
  let database: String
  /// Nil for the database as a whole.
  let collection: String?

  var description: String { collection.map { "\(database).\($0)" } ?? database }
}
