/// Makes BSON's own types usable as fields of `Codable` types.
extension ObjectID: BSONValueConvertible {
  /// `objectId`.
  public static var storedName: String { "objectId" }

  /// The content of an ObjectID; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.objectIDValue else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .objectID(self) }
}

extension Decimal128: BSONValueConvertible {
  /// `decimal`.
  public static var storedName: String { "decimal" }

  /// The content of a Decimal128; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.decimal128Value else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .decimal128(self) }
}

extension BSONBinary: BSONValueConvertible {
  /// `binData`.
  public static var storedName: String { "binData" }

  /// The content of a binary; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.binaryValue else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .binary(self) }
}

extension BSONUUID: BSONValueConvertible {
  /// `a UUID (binData of subtype 4)`.
  public static var storedName: String { "a UUID (binData of subtype 4)" }

  /// The content of a binary of subtype 4; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.binaryValue?.uuid else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .binary(BSONBinary(self)) }
}

extension BSONDocument: BSONValueConvertible {
  /// `object`.
  public static var storedName: String { "object" }

  /// The content of a document, its bytes shared; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.documentValue else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .document(self) }
}

extension BSONArray: BSONValueConvertible {
  /// `array`.
  public static var storedName: String { "array" }

  /// The content of an array, its bytes shared; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let content = value.arrayValue else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .array(self) }
}
