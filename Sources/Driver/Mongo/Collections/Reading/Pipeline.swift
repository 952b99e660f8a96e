internal import BSON

/// An aggregation's fields, the same on a collection and on a database.
struct Pipeline {
  let stages: [BSONDocument]
  var batchSize: Int?
  var hint: BSONValue?
  var collation: Collation?
  var variables: BSONDocument?
  var allowsDiskUse: Bool?
  var bypassesValidation: Bool?
  var maxTime: Duration?
  var comment: BSONValue?

  func query(_ kind: Query.Kind, on target: Target) throws(MongoError) -> Query {
    var body = CommandBuilder()
    body.set("pipeline", stages)
    var options = CommandBuilder()
    options.set(batchSize: batchSize)
    options.set("hint", hint)
    options.set("collation", collation)
    options.set("let", variables)
    options.set("allowDiskUse", allowsDiskUse)
    options.set("bypassDocumentValidation", bypassesValidation)
    options.set("maxTimeMS", milliseconds: maxTime)
    options.set("comment", comment)
    return Query(
      kind: kind, target: target, body: try body.finish(), options: try options.finish())
  }
}
