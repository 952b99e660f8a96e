public import BSON

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Stores Foundation's `UUID` as a binary of subtype 4.
extension UUID: BSONValueConvertible {
  /// The name in errors, as for `BSONUUID`.
  public static var storedName: String { BSONUUID.storedName }

  /// The UUID of a binary of subtype 4; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let bytes = value.binaryValue?.uuid?.bytes else { return nil }
    // `UUID` has no other initializer from bytes than one that takes a tuple of 16.
    self.init(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8],
        bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }

  /// A binary of subtype 4. O(1).
  public var stored: BSONValue {
    withUnsafeBytes(of: uuid) { .binary(BSONBinary(Array($0), subtype: .uuid)) }
  }
}
