/// Encodes a user's types straight into a document's bytes, front to back.
///
/// `Int`, `Int64`, `UInt`, `UInt32` and `UInt64` become int64, the smaller integers int32, `Float`
/// and `Double` a double, nil in an array null. BSON's own types (`ObjectID`, `BSONDateTime`,
/// `Decimal128`, `BSONUUID`, `BSONBinary`, `BSONDocument`, `BSONValue` and the others) are stored as
/// they are. Foundation's `Date`, `UUID` and `Data` are stored as BSON's own types where the module
/// BSONFoundation is part of the program, and refused elsewhere; its `Decimal` is always refused.
///
/// A nested container, and a position of an array that a `superEncoder()` stands for, must be filled
/// before its parent goes on: the bytes are written once. A key that a type encodes twice stands
/// twice; a value that fails leaves nothing behind.
///
/// ```swift
/// let document = try BSONEncoder().encode(lap)
/// ```
public struct BSONEncoder: Sendable {
  /// What the encoded types may ask for.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// How large and how deep a document may be.
  public var limits: BSONLimits

  /// An encoder; it may be used any number of times, also at once. O(1).
  public init(
    limits: BSONLimits = .stored, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) {
    self.limits = limits
    self.userInfo = userInfo
  }

  /// Encodes a value that is a document. O(bytes).
  /// - Throws: `EncodingError` with the full coding path, also when the value encodes itself as
  ///   another type, when a key contains U+0000 or a limit is passed. It holds the type of the
  ///   value that is at fault, never the value.
  public func encode(_ value: some Encodable) throws -> BSONDocument {
    guard case .document(let document) = try encodeValue(value) else {
      throw EncodingError.invalidValue(
        type(of: value),
        .init(codingPath: [], debugDescription: "expected what encodes as a document"))
    }
    return document
  }

  /// Encodes a value as whatever type it is. O(bytes).
  /// - Throws: `EncodingError` with the full coding path.
  public func encodeValue<Value: Encodable>(_ value: Value) throws -> BSONValue {
    // The value stands alone in an outer document, because it may be no document itself.
    // Room for a common document, so that its buffer need not grow in many steps.
    let builder = BSONBuilder(minimumCapacity: 512, limits: limits.aroundOne)
    let holder = try EncodingSink.encode(value, builder, userInfo: userInfo)
    return holder.elements.first { _ in true }?.value ?? [:]
  }
}
