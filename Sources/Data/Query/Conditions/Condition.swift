public import BSON

/// What a document must satisfy, without the types of its declaration: a tree that is rendered for
/// the server in one place and matched in process in another.
public indirect enum Condition: Hashable, Sendable {
  /// All hold; none at all is true of every document.
  ///
  ///     {a: 1, b: 2}      {$and: [{a: 1}, {$or: […]}]}
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
  /// `{$gt: value}`; equality is written `value` where that means the same, else `{$eq: value}`.
  case compares(Comparison, BSONValue)
  /// `{$in: […]}`
  case isIn([BSONValue])
  /// `{$exists: true}`
  case exists
  /// `{$type: ["string", …]}`
  case hasType([BSONType])
  /// `{$size: 2}`, for arrays only.
  case hasCount(Int)
  /// `{$regex: "^An"}`
  case hasPrefix(String)
  /// `{$elemMatch: {a: 1, …}}`: one element is a document, or an array, for which the condition holds.
  case anyDocument(Condition)
  /// `{$elemMatch: {$gt: 1, …}}`: one element passes all the tests.
  case anyElement([FieldTest])
  /// `{$not: {…}}`, `{$ne: value}`, `{$nin: […]}`, `{$exists: false}`
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
