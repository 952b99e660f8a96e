/// Decodes a user's types straight from a document's bytes.
///
/// Keys in declaration order are found without search, no dictionary and no tree of values is made.
/// BSON's own types (`ObjectID`, `BSONDateTime`, `Decimal128`, `BSONUUID`, `BSONBinary`,
/// `BSONDocument`, `BSONValue` and the others) may be fields. An integer is read from an int32 or
/// int64, or from a double without fraction; a floating-point number from any of the three;
/// nothing is rounded save for `Float`. Of a key that stands twice, any one is read.
///
/// ```swift
/// let lap = try BSONDecoder().decode(Lap.self, from: document)
/// ```
public struct BSONDecoder: Sendable {
  /// What the decoded types may ask for.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// A decoder; it may be used any number of times, also at once. O(1).
  public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) { self.userInfo = userInfo }

  /// Decodes a whole document. O(bytes), whatever the order of keys.
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
  /// - Throws: `DecodingError` as for a document; `BSONError` for a value beyond BSON's size.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, fromValue value: BSONValue
  ) throws -> Value {
    if case .document(let document) = value { return try decode(type, from: document) }
    let holder = try BSONDocument(CollectionOfOne(("", value))).shared
    guard let layout = holder.storage.span.bytes.element(at: 4, last: holder.count - 1) else {
      return try decode(type, from: BSONDocument())  // cannot be: one element was written
    }
    let stored = StoredValue(layout, in: holder.storage.span.bytes)
    return try DecodingSource.decode(type, holder.storage, stored, userInfo: userInfo)
  }
}
