/// Decodes `Decodable` types straight from a document's bytes.
///
/// Keys that are read in stored order are found without a search. No dictionary and no tree of
/// values is made. BSON's own types (`ObjectID`, `BSONDateTime`, `Decimal128`, `BSONUUID`,
/// `BSONBinary`, `BSONDocument`, `BSONValue` and the others) may be fields. An integer is read from
/// an int32 or int64, or from a double without fraction; a floating-point number from any of the
/// three; nothing is rounded except for `Float`. If a key appears twice, either value may be read.
///
/// ```swift
/// let lap = try BSONDecoder().decode(Lap.self, from: document)
/// ```
public struct BSONDecoder: Sendable {
  /// Values that the decoded types find in their decoder's `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// A decoder. It may be used any number of times, also concurrently. O(1).
  public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) { self.userInfo = userInfo }

  /// Decodes a whole document. O(bytes), in whatever order the keys are.
  /// - Throws: `DecodingError` with the full coding path, what was found and what was expected.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from document: BSONDocument
  ) throws -> Value {
    let range = document.shared.range
    return try DecodingSource.decode(
      type, document.shared.storage,
      StoredValue(type: .document, start: range.lowerBound, end: range.upperBound),
      userInfo: userInfo)
  }

  /// Decodes a value of any type. O(bytes).
  /// - Throws: `DecodingError` as for a document; `BSONError` when the value is too large for BSON.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, fromValue value: BSONValue
  ) throws -> Value {
    if case .document(let document) = value { return try decode(type, from: document) }
    let holder = try BSONDocument(CollectionOfOne(("", value))).shared
    guard let layout = holder.storage.span.bytes.element(at: 4, last: holder.count - 1) else {
      return try decode(type, from: BSONDocument())  // cannot happen: one element was written
    }
    let stored = StoredValue(layout, in: holder.storage.span.bytes)
    return try DecodingSource.decode(type, holder.storage, stored, userInfo: userInfo)
  }
}
