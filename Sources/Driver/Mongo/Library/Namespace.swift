/// Where a call works: a database, or a collection in it.
struct Namespace: Hashable, Sendable, CustomStringConvertible {
  let database: String
  /// Nil for the database as a whole.
  let collection: String?

  /// - Throws: `MongoError` of kind `invalidArgument` for names that libmongoc would cut.
  func check() throws(MongoError) {
    try CText.check(database, "a database's name")
    try CText.check(collection ?? "", "a collection's name")
  }

  var description: String { collection.map { "\(database).\($0)" } ?? database }
}
