public import BSON

extension ObjectShape {
  /// MongoDB's validator for documents of this shape, in the query language: fields that nobody
  /// declared are allowed.
  ///
  ///     {$and: [
  ///       {$jsonSchema: {bsonType: "object", required: […], properties: {…}}},
  ///       {$nor: [{start: {$lt: ISODate("0001-01-01")}}, …]},
  ///       {$expr: {$and: [{$or: [{$lte: ["$start", null]}, …]}, …]}}]}
  ///
  /// `$jsonSchema` knows no bounds of dates and texts, so these are comparisons. In a `$nor` they hold
  /// for fields that are missing and for each item of a list, which `$expr` would have to spell out.
  /// `$expr` has the rules across fields.
  ///
  /// - Throws: `BSONError` when it is larger than a document can be.
  public func validator() throws(BSONError) -> BSONDocument {
    let conditions = try ServerConditions(of: self)
    var all: [BSONValue] = [
      .document(["$jsonSchema": .document(try ServerSchema.object(self, mayBeNull: false))])
    ]
    if !conditions.refused.isEmpty {
      all.append(["$nor": .array(try BSONArray(conditions.refused.map { .document($0) }))])
    }
    if !conditions.rules.isEmpty {
      all.append(["$expr": ["$and": .array(try BSONArray(conditions.rules))]])
    }
    return ["$and": .array(try BSONArray(all))]
  }

  /// What `faults(in:)` refuses and MongoDB's validator does not, in the order of the declaration.
  public var unjudged: [Unjudged] {
    get throws(BSONError) { try ServerConditions(of: self).unjudged }
  }
}

/// Something about a field that MongoDB cannot judge.
public struct Unjudged: Hashable, Sendable, CustomStringConvertible {
  /// The stored keys with dots between them, `*` for each value of a map and `[]` for items of lists
  /// inside lists.
  public let path: String
  /// What it cannot judge, such as "whether the day is in the calendar".
  public let what: String

  /// The path and what cannot be judged there.
  public var description: String { "\(path): \(what)" }
}
