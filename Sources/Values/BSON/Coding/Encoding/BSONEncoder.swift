/// Encodes `Encodable` types straight into a document's bytes, front to back.
///
/// `Int`, `Int64`, `UInt`, `UInt32` and `UInt64` become int64, the smaller integers int32, `Float`
/// and `Double` a double, nil in an array null. BSON's own types (`ObjectID`, `BSONDateTime`,
/// `Decimal128`, `BSONUUID`, `BSONBinary`, `BSONDocument`, `BSONValue` and the others) are stored
/// as they are. Foundation's `Date`, `UUID` and `Data` are stored as BSON's own types where the
/// module BSONFoundation is part of the program, and refused elsewhere; its `Decimal` is always
/// refused.
///
/// A nested container must be filled before its parent encodes its next value, because the bytes
/// are written in order. The same holds for the position of an array that `superEncoder()`
/// reserves. A key that a type encodes twice is stored twice. A value whose encoding throws leaves
/// no bytes.
///
/// ```swift
/// let document = try BSONEncoder().encode(lap)
/// ```
public struct BSONEncoder: Sendable {
  /// Values that the encoded types find in their encoder's `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// How large and how deep a document may be.
  public var limits: BSONLimits

  /// An encoder. It may be used any number of times, also concurrently. O(1).
  public init(
    limits: BSONLimits = .stored, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) {
    self.limits = limits
    self.userInfo = userInfo
  }

  /// Encodes a value whose type encodes itself as a document. O(bytes).
  /// - Throws: `EncodingError` with the full coding path; for example when the value does not
  ///   encode itself as a document, a key contains U+0000 or a limit is passed. It holds the type
  ///   of the value at fault, never the value.
  public func encode(_ value: some Encodable) throws -> BSONDocument {
    guard case .document(let document) = try encodeValue(value) else {
      throw EncodingError.invalidValue(
        type(of: value),
        .init(codingPath: [], debugDescription: "the value does not encode itself as a document"))
    }
    return document
  }

  /// Encodes a value to a BSON value of any type. O(bytes).
  /// - Throws: `EncodingError` with the full coding path.
  public func encodeValue<Value: Encodable>(_ value: Value) throws -> BSONValue {
    // The value is the only element of an outer document, because it need not be a document itself.
    // The capacity fits most documents, so that the buffer does not grow in many small steps.
    let builder = BSONBuilder(minimumCapacity: 512, limits: limits.aroundOne)
    let holder = try EncodingSink.encode(value, builder, userInfo: userInfo)
    return holder.elements.first { _ in true }?.value ?? [:]
  }
}
