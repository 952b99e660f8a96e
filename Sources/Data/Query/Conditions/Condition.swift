public import BSON

/// What a document must satisfy, without the types of its declaration: a tree that is rendered for
/// the server in one place and matched in process in another.
public enum Condition: Hashable, Sendable {
  /// All hold; none at all is true of every document.
  ///
  ///     {a: 1, b: 2}
  ///     {$and: [{a: 1}, {a: 2}]}
  case all([Condition])
  /// At least one holds; none at all is true of no document.
  ///
  ///     {$or: [{a: 1}, {b: 2}]}
  case any([Condition])
  /// None holds.
  ///
  ///     {$nor: [{a: 1}, {b: 2}]}
  case none([Condition])
  /// What the path leads to passes the test.
  ///
  ///     {a: {$gt: 1}}
  case field(FieldPath, FieldTest)
}

/// What one value must satisfy.
///
/// A path leads to an array's elements and to the array itself: a test passes when one of them
/// passes, as in MongoDB.
public indirect enum FieldTest: Hashable, Sendable {
  /// The value stands so to this one. Equality is sent as `{$eq: value}` where the value alone would
  /// mean something else.
  ///
  ///     {a: {$gt: 1}}
  ///     {a: 1}
  case compares(Comparison, BSONValue)
  /// The value is one of these.
  ///
  ///     {a: {$in: [1, 2]}}
  case isIn([BSONValue])
  /// The field is there, though it may be null.
  ///
  ///     {a: {$exists: true}}
  case exists
  /// The value is of one of these types.
  ///
  ///     {a: {$type: ["string", "null"]}}
  case hasType([BSONType])
  /// The value is an array of so many elements.
  ///
  ///     {a: {$size: 2}}
  case hasCount(Int)
  /// The value is a text that begins so, letter by letter.
  ///
  ///     {a: {$regex: "^An"}}
  case hasPrefix(String)
  /// One element is a document, or an array, for which the condition holds.
  ///
  ///     {a: {$elemMatch: {b: 1}}}
  case anyDocument(Condition)
  /// One element passes all the tests.
  ///
  ///     {a: {$elemMatch: {$gt: 1, $lt: 5}}}
  case anyElement([FieldTest])
  /// The value does not pass the test.
  ///
  ///     {a: {$not: {$gt: 1}}}
  ///     {a: {$ne: 1}}
  ///     {a: {$nin: [1, 2]}}
  ///     {a: {$exists: false}}
  case not(FieldTest)
}

/// How a value is to stand to another.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "$eq"
  case less = "$lt"
  case lessOrEqual = "$lte"
  case greater = "$gt"
  case greaterOrEqual = "$gte"
}
