internal import BSON

/// A find's fields, the same for all documents, for one, and for a cursor.
struct Find {
  let filter: BSONDocument
  var sort: BSONDocument?
  var projection: BSONDocument?
  var skip: Int?
  var limit: Int?
  var hint: BSONValue?
  var min: BSONDocument?
  var max: BSONDocument?
  var batchSize: Int?
  var collation: Collation?
  var variables: BSONDocument?
  var returnsKey: Bool?
  var showsRecordID: Bool?
  var allowsDiskUse: Bool?
  var allowsPartialResults: Bool?
  var keepsCursor: Bool?
  var maxTime: Duration?
  var comment: BSONValue?

  func query(on target: Target) throws(MongoError) -> Query {
    var options = CommandBuilder()
    options.set("sort", sort)
    options.set("projection", projection)
    options.set("skip", skip)
    options.set("limit", limit)
    // One document and done: the server need not keep a cursor.
    options.set("singleBatch", limit == 1 ? true : nil)
    options.set("hint", hint)
    options.set("min", min)
    options.set("max", max)
    options.set(batchSize: firstBatchSize)
    options.set("collation", collation)
    options.set("let", variables)
    options.set("returnKey", returnsKey)
    options.set("showRecordId", showsRecordID)
    options.set("allowDiskUse", allowsDiskUse)
    options.set("allowPartialResults", allowsPartialResults)
    options.set("noCursorTimeout", keepsCursor)
    options.set("maxTimeMS", milliseconds: maxTime)
    options.set("comment", comment)
    return Query(kind: .find, target: target, body: filter, options: try options.finish())
  }

  /// One more than the limit where the two are the same: the server then closes its cursor with the
  /// first batch, where it would else wait to be asked whether there is more.
  private var firstBatchSize: Int? {
    guard let batchSize, batchSize == limit, batchSize < .max else { return batchSize }
    return batchSize + 1
  }
}
